import { Visitor } from '@swc/core/Visitor.js'
import { uses } from './app/domains/uses.ts'

// The reader of imports (swc's visitor) knows every statement but `using`, and would stop there.
const { visitStatement } = Visitor.prototype
Visitor.prototype.visitStatement = function (statement) {
  if (statement.type !== 'UsingDeclaration') return visitStatement.call(this, statement)
  this.visitVariableDeclarators(statement.decls)
  return statement
}

const room = (name) => `^app/domains/${name}/`
const tests = ['\\.test\\.tsx?$', '^app/platform/testing/', '^(app|libraries)/.*/testing/']

/** Tests may reach for what they need; everything else keeps to its place. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { ...from, pathNot: [...tests, ...(from.pathNot ?? [])] }, to })

/** Where files say who is built from what: they know rooms by their doors. */
const composition = '^app/([^/]+\\.tsx?$|(commands|setup|demonstration)/)'

export default {
  forbidden: [
    forbid('front-door-only', 'Enter another room through its index.ts.',
      { path: '^app/domains/([^/]+)/' }, { path: '^app/domains/[^/]+/', pathNot: ['^app/domains/$1/', '^app/domains/[^/]+/index\\.ts$'] }),
    forbid('composition-uses-doors', 'What builds the house knows rooms by their index.ts only.',
      { path: composition }, { path: '^app/domains/[^/]+/', pathNot: ['^app/domains/[^/]+/index\\.ts$'] }),
    ...Object.entries(uses).map(([name, used]) => forbid(`${name}-keeps-to-its-list`, 'Who may lean on whom stands in app/domains/uses.ts.',
      { path: room(name) }, { path: '^app/domains/[^/]+/', pathNot: [name, ...used].map(room) })),
    forbid('every-room-is-listed', 'A room stands in app/domains/uses.ts.',
      { path: '^app/domains/[^/]+/', pathNot: Object.keys(uses).map(room) }, {}),
    forbid('rules-only-think', 'rules/ holds decisions: no table, no request, no clock or chance of its own (of crypto, digests only: boundaries.test.ts).',
      { path: '^app/domains/([^/]+)/.*\\brules/' },
      { pathNot: ['^app/domains/$1/.*\\brules/', '^app/domains/[^/]+/index\\.ts$', '^app/platform/(breathe|context|key|local-moment|refusal|permission|roles|words|sheet/[a-z-]+)\\.ts$', '^libraries/', '(^|/)node_modules/@gongzhi/', '^crypto$'] }),
    forbid('rules-know-doors-by-type', 'A rule may name the types of another room; calling it would bring its tables along.',
      { path: '^app/domains/[^/]+/.*\\brules/' }, { path: '^app/domains/[^/]+/index\\.ts$', dependencyTypesNot: ['type-only'] }),
    forbid('acts-do-not-draw', 'acts/ and reads/ know nothing of pages, requests or markup.',
      { path: '^app/domains/.*/(acts|reads)/' }, { path: ['/pages/', '^app/ui/', '(^|/)node_modules/hono/'] }),
    forbid('pages-do-not-query', 'Ask reads/, change through acts/.',
      { path: '^app/domains/.*/pages/' }, { path: ['/tables\\.ts$', '(^|/)node_modules/(kysely|pg)/'] }),
    forbid('platform-knows-no-domain', 'The ground floor does not know who lives upstairs.',
      { path: '^app/(platform|ui)/' }, { path: '^app/domains/' }),
    forbid('platform-stands-beneath', 'The ground floor does not know what is built from it.',
      { path: '^app/platform/' }, { path: composition }),
    forbid('libraries-are-pure', 'Numbers in, numbers out: only a command line, and what loads a library\'s own word lists, touches files.',
      { path: '^libraries/[^/]+/src/', pathNot: ['/(cli|read|[a-z-]*model|word-costs|name-weights|syllables)\\.ts$'] },
      { dependencyTypes: ['core'], pathNot: ['^(node:)?(assert|buffer|util)(/|$)', '^(node:)?crypto$'] }),
    forbid('libraries-stand-alone', 'A library leans on other libraries and on packages, never on the application.',
      { path: '^libraries/' }, { path: '^(app|journeys|bench|scripts)/' }),
    forbid('no-circles', 'Two files that need each other are one file, or hide a third.',
      {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('no-not-found', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|data)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'] },
  },
}
