#!/usr/bin/env node
import { runCommand } from '@gongzhi/bad-input/cli'
import { command } from './command.ts'

runCommand(() => command(process.argv.slice(2)))
