import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Locale } from '#platform/words'
import type { RatesView } from '../reads/rates-view.ts'
import { percent } from '../rules/rates.ts'
import { confirmationWords } from '../words/words.ts'
import { standing } from './rate-words.tsx'

use([LineChart, GridComponent, LegendComponent, SVGRenderer])

const looks = { responded: { colour: '#0b5e5a', symbol: 'circle', line: 'solid' }, solved: { colour: '#b4530a', symbol: 'rect', line: 'dashed' }, satisfied: { colour: '#3b4ea3', symbol: 'triangle', line: 'dotted' } } as const
// Unquoted: the names stand in attributes of the picture.
const font = 'PingFang SC, Noto Sans SC, Microsoft YaHei, sans-serif'

/** The three rates by month as a picture (SVG). A month that is not shown is a gap; colour, sign and line tell the rates apart. */
export function ratesChart(view: RatesView, locale: Locale): string {
  const words = confirmationWords(locale).rates
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 720, height: 320 })
  try {
    chart.setOption({
      animation: false, backgroundColor: '#fff', textStyle: { fontFamily: font, fontSize: 14 },
      legend: { top: 0, itemWidth: 36, textStyle: { fontSize: 14, color: '#1b2a29' }, data: (Object.keys(looks) as (keyof typeof looks)[]).map((measure) => words[measure]) },
      grid: { left: 52, right: 16, top: 44, bottom: 32 },
      xAxis: { type: 'category', data: view.months.map((month) => (locale === 'en' ? (month.id ?? '').slice(5) : `${Number((month.id ?? '').slice(5))}月`)), axisLabel: { fontSize: 13, color: '#44524f' } },
      yAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value}%', fontSize: 13, color: '#44524f' } },
      series: (Object.keys(looks) as (keyof typeof looks)[]).map((measure) => ({
        name: words[measure], type: 'line', symbol: looks[measure].symbol, symbolSize: 9, showSymbol: true, connectNulls: false, lineStyle: { type: looks[measure].line, width: 2.5 }, itemStyle: { color: looks[measure].colour },
        data: view.months.map((month) => { const { shown, share } = standing(month, measure); return shown && share ? Number(percent(share)) : null }),
      })),
    })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
