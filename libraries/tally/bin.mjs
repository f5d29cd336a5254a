#!/usr/bin/env node
import { launch } from '@gongzhi/bad-input/launch'

await launch(new URL('./src/cli.ts', import.meta.url))
