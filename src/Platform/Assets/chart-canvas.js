// Only the parts of ECharts that a line with its band needs. Canvas and rich text: no inline style, so the strict policy holds.
import { init, use } from 'echarts/core';
import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkAreaComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([LineChart, AriaComponent, GridComponent, MarkAreaComponent, TooltipComponent, CanvasRenderer]);

const dashes = ['solid', [7, 4], [2, 3], [10, 3, 2, 3]];

export function drawLines(element, lines, { language, low, high, spans }) {
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const date = (style) => new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
  const onAxis = date({ day: 'numeric', month: 'short' });
  const inFull = date({ day: 'numeric', month: 'long', year: 'numeric' });
  const chart = init(element, null, { renderer: 'canvas' });

  const tell = (points) => {
    const at = points[0].value[0];
    const rows = lines.map((line) => {
      const index = line.points.findIndex(([day]) => day === at);
      const band = line.low ? ` (${low} ${percent.format(line.low[index][1])}, ${high} ${percent.format(line.high[index][1])})` : '';
      return `${line.name}: ${percent.format(line.points[index][1])}${band}`;
    });
    return [inFull.format(at), ...rows].join('\n');
  };

  const series = lines.flatMap((line, index) => {
    const colour = token(`series-${index}`);
    const bare = { type: 'line', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, stack: `band-${index}`, stackStrategy: 'all' };
    const band = line.low
      ? [
          { ...bare, data: line.low },
          { ...bare, data: line.high.map(([day, value], at) => [day, value - line.low[at][1]]), areaStyle: { color: colour, opacity: 0.2 } },
        ]
      : [];
    const main = {
      type: 'line', name: line.name, symbol: 'none', data: line.points, z: 3,
      lineStyle: { color: colour, width: 2.5, type: dashes[index % dashes.length] }, itemStyle: { color: colour },
      markArea: index === 0 && spans.length > 0
        ? { silent: true, itemStyle: { color: token('line'), opacity: 0.45 }, data: spans.map((span) => [{ xAxis: Date.parse(span[0]) }, { xAxis: Date.parse(span[1]) }]) }
        : undefined,
    };
    return [...band, main];
  });

  const draw = () => chart.setOption({
    animation: false,
    textStyle: { fontFamily: token('sans'), color: token('quiet'), fontSize: 16 },
    grid: { left: 4, right: 16, top: 16, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis', renderMode: 'richText', formatter: tell, confine: true,
      backgroundColor: token('paper'), borderColor: token('ink'), borderWidth: 1, textStyle: { color: token('ink'), fontSize: 16 },
    },
    xAxis: { type: 'time', axisLabel: { formatter: (at) => onAxis.format(at), hideOverlap: true, fontSize: 16, color: token('quiet') }, axisLine: { lineStyle: { color: token('quiet') } } },
    yAxis: { type: 'value', min: 0, max: (range) => Math.max(1, range.max), axisLabel: { formatter: (value) => percent.format(value), fontSize: 16, color: token('quiet') }, splitLine: { lineStyle: { color: token('line') } } },
    series,
  }, true);

  draw();
  new ResizeObserver(() => chart.resize()).observe(element);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
}
