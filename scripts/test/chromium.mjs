/** Makes sure that there is a Chromium for the browser tests. */
import { spawnSync } from 'node:child_process'
import { chromiumPath } from '../../app/platform/testing/browser.ts'

/** A sentence that says what is missing, or undefined when a browser is there. Root on Debian gets it installed. */
export function whyNoChromium() {
  if (chromiumPath()) return undefined
  const apt = spawnSync('apt-get', ['--version']).status === 0
  const command = 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk'
  if (apt && process.getuid?.() === 0) {
    console.log('Installing Chromium and Chinese fonts for the browser tests.')
    spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    if (chromiumPath()) return undefined
  }
  return `There is no Chromium for the browser tests. ${apt ? `Run as root: ${command}` : 'Install Chromium'}, or set CHROMIUM to its path.`
}
