import { chartFigure } from '../../src/workbench/page/chart-figure';

const point = (value: number | null, text = value === null ? '' : String(value)) => ({ value, text });

test('a picture that is read out as one sentence', () => {
  const figure = chartFigure({
    kind: 'bar',
    title: '完成率 <1>',
    categories: ['道路"里程"', '供水'],
    series: [{ name: '完成率', points: [point(1, '100.0%'), point(null)] }],
  });
  expect(figure).toContain('<figcaption>完成率 &lt;1&gt;</figcaption>');
  expect(figure).toContain('aria-label="完成率 &lt;1&gt;：道路&quot;里程&quot; 100.0%；供水 无"');
  expect(figure).not.toContain('<p');
});

test.each(['bar', 'column'] as const)(
  '%s: lengths are in proportion, and nothing is drawn without a number',
  (kind) => {
    const figure = chartFigure({
      kind,
      title: '得分',
      categories: ['数量', '质量'],
      series: [
        { name: '分值', points: [point(20), point(10)] },
        { name: '得分', points: [point(5), point(null)] },
      ],
    });
    const side = kind === 'bar' ? 'width' : 'height';
    const lengths = [...figure.matchAll(new RegExp(`<rect[^>]* ${side}="([\\d.]+)"`, 'g'))].map(([, each]) =>
      Number(each),
    );
    const [weight = 0, score = 0, other = 0, none = 0] = lengths;
    expect([weight / score, weight / other, none]).toEqual([4, 2, 0]);
    expect(figure).toContain('数量 分值 20、得分 5；质量 分值 10、得分 无');
    expect(figure).toContain('■</span> 分值');
  },
);
