// SPDX-License-Identifier: Apache-2.0
import type { ScenarioFigures } from './figures.js';

const COLOURS: Readonly<Record<string, string>> = { product: '#1f6feb', bare: '#8b949e', plain: '#d29922' };
const WIDTH = 760;
const LEFT = 330;
const BAR = 16;
const GAP = 10;

/** Requests per second as bars, one for each contender of each scenario. */
export function chartOf(scenarios: readonly ScenarioFigures[]): string {
  const highest = Math.max(...scenarios.flatMap(({ lanes }) => lanes.map(({ rps }) => rps)));
  let y = 28;
  const bars: string[] = [];
  for (const { title, connections, lanes } of scenarios) {
    bars.push(`<text x="${LEFT - 10}" y="${y + 12}" text-anchor="end">${escaped(title)}, ${connections}</text>`);
    for (const { contender, rps } of lanes) {
      const width = Math.max(1, ((WIDTH - LEFT - 130) * rps) / highest);
      bars.push(
        `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 3}" fill="${COLOURS[contender] ?? '#57606a'}"/>`,
        `<text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 11}">${rps.toFixed(0)} ${contender}</text>`,
      );
      y += BAR;
    }
    y += GAP;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="10" y="16" font-weight="bold">Requests per second (scenario, connections)</text>
${bars.join('\n')}
</svg>
`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
