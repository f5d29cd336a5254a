import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { FlowDay } from '../reads/board.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

/** Raised and ended per day as a picture. It carries its own colours: no stylesheet reaches a picture of its own address. */
export function flowSvg(days: readonly FlowDay[], names: { readonly raised: string; readonly closed: string }): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 720, height: 300 })
  const text = { color: '#14211f', fontFamily: 'sans-serif', fontSize: 14 }
  try {
    chart.setOption({
      animation: false, backgroundColor: '#ffffff', textStyle: text, color: ['#0b5e5a', '#b06a00'], grid: { left: 44, right: 16, top: 44, bottom: 32 }, legend: { top: 6, textStyle: text },
      xAxis: { type: 'category', data: days.map(({ day }) => day.slice(5)), axisLabel: { ...text, interval: 4 } }, yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: '#e3eae9' } } },
      series: [
        { type: 'bar', name: names.raised, data: days.map((day) => day.raised), barMaxWidth: 14 },
        // A line with marks beside bars: told apart without colour.
        { type: 'line', name: names.closed, data: days.map((day) => day.closed), symbol: 'diamond', symbolSize: 9, lineStyle: { width: 3 } },
      ],
    })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
