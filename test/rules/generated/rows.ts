import { EXTENTS, isFirstHalf, SERVICES, THINGS, UNWANTED_EVENTS, UNWANTED_STATES, WANTED_STATES } from './words';

/** An invented row: sound, or with one defect that `rule` is to find. */
export interface InventedRow {
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly rule: string | null;
}

/** Every row of one half of the words, in an order that depends on the words alone. */
export function inventedRows(half: 'first' | 'second'): readonly InventedRow[] {
  const ofHalf = (words: readonly string[]) => words.filter((word) => isFirstHalf(word) === (half === 'first'));
  const things = ofHalf(THINGS);
  const thing = (index: number) => things[index % things.length] ?? '';
  const cycle = <Word>(words: readonly Word[], index: number) => words[index % words.length] as Word;
  const rows: InventedRow[] = [];
  const add = (level2: string, name: string, target: string, rule: string | null = null) =>
    rows.push({ level2, name, target, rule });

  ofHalf(WANTED_STATES).forEach((state, index) => {
    const level2 = state.includes('时') || state.includes('期') ? '时效指标' : '质量指标';
    const name = `${thing(index)}${state}率`;
    const number = 85 + (index % 13);
    for (const target of [`≥${number}%`, `100%`, `不低于${number}%`, `${number}%以上`, `≥${number}.5%`, `＞${number}%`])
      add(level2, name, target);
    for (const target of [`≥${number + 20}%`, `${number + 30}%`, `不低于${number + 25}%`])
      add(level2, name, target, 'share-above-hundred');
    for (const target of [`≤${number}%`, `不高于${number}%`]) add(level2, name, target, 'direction-reversed');
    for (const target of [`≥${number}分`, `${number}户`, `≥${number}亩`]) add(level2, name, target, 'unit-mismatch');
    for (const target of [
      `≥${number}%（力争${number + 2}%）`,
      `≥${number}%，争取${number + 2}%`,
      `达标≥${number}`,
      `≥${number}高于${number}%`,
    ])
      add(level2, name, target, 'value-mixed');
    for (const target of ['%', '明显提高', '有所提升']) add(level2, name, target, 'quantitative-as-phrase');
    add(level2, `${name}100%`, `≥${number}%`, 'description-number-differs');
    add(level2, `${name}（≥**%）`, `≥${number}`);
    add(level2, `${name}（含续建）`, `≥${number}%`);
  });

  ofHalf(UNWANTED_STATES).forEach((state, index) => {
    const name = `${thing(index)}${state}率`;
    const number = 2 + (index % 7);
    for (const target of [`≤${number}%`, `不超过${number}%`, `${number}%以下`, `＜${number}%`, `0%`, `${number}‰以内`])
      add('质量指标', name, target);
    for (const target of [`≥${number}%`, `不低于${number}%`, `${number}%以上`])
      add('质量指标', name, target, 'direction-reversed');
    add('质量指标', `${thing(index + 3)}${state}处置率`, '≥95%');
    add('质量指标', `${thing(index + 5)}${state}下降率`, `≥${number}%`);
    add('质量指标', `${thing(index + 7)}无${state}率`, '≥98%');
  });

  ofHalf(UNWANTED_EVENTS).forEach((event, index) => {
    const name = `${thing(index)}${event}次数`;
    const number = 1 + (index % 5);
    for (const target of [`≤${number}次`, '0次', `不超过${number}起`]) add('质量指标', name, target);
    for (const target of [`≥${number}次`, `不少于${number}起`]) add('质量指标', name, target, 'direction-reversed');
    add('质量指标', name, `≤${number}公里`, 'unit-mismatch');
    add('数量指标', `处理${thing(index)}${event}件数`, `≥${number + 20}件`);
  });

  ofHalf(SERVICES).forEach((service, index) => {
    const number = 4 + (index % 9);
    const name = `${thing(index)}${service}场次`;
    for (const target of [`≥${number}场`, `${number}次`, `不少于${number}场次`, `${number}场/年`])
      add('数量指标', name, target);
    for (const target of [`≤${number}场`, `不超过${number}场`]) add('数量指标', name, target, 'direction-reversed');
    for (const target of [`≥${number}户`, `≥${number}公里`]) add('数量指标', name, target, 'unit-mismatch');
    add('数量指标', name, cycle(['场', '次', '场次'], index), 'quantitative-as-phrase');
    add('数量指标', `${thing(index)}${service}人次`, `≥${number * 40}人次`);
    add('数量指标', `${thing(index)}${service}人次`, `≥${number}场`, 'unit-mismatch');
    add('时效指标', `${thing(index)}${service}频次`, cycle(['每季度1次', '每月2次', '≥1次/月'], index));
  });

  ofHalf(EXTENTS.map(([head]) => head)).forEach((head, index) => {
    const [, right, wrong] = EXTENTS.find(([one]) => one === head) ?? ['', [], []];
    const level2 = head.includes('年限')
      ? '可持续影响指标'
      : head.includes('受益')
        ? '社会效益指标'
        : head.includes('产值')
          ? '经济效益指标'
          : head.includes('金额')
            ? '成本指标'
            : head.includes('天数')
              ? '时效指标'
              : '数量指标';
    const sign = level2 === '成本指标' ? '≤' : '≥';
    for (const [at, one] of things.slice(0, 4).entries()) {
      const name = `${one}${head}`;
      const number = 12 + index * 3 + at;
      for (const unit of right)
        for (const form of [`${sign}${number}${unit}`, `${number}${unit}`, `${sign} ${number} ${unit}`])
          add(level2, name, form);
      for (const unit of wrong) add(level2, name, `${sign}${number}${unit}`, 'unit-mismatch');
      if (level2 !== '可持续影响指标') add(level2, name, cycle(right, at), 'quantitative-as-phrase');
    }
  });

  things.forEach((one, index) => {
    const name = `${one}管护制度`;
    for (const target of ['有/无', '是 否', '（是）（否）', '建立/未建立', '达标、不达标', '□有 □无'])
      add('可持续影响指标', name, target, 'yes-no-unchosen');
    for (const target of ['☑有 □无', '是', '已建立']) add('可持续影响指标', name, target);
    add('数量指标', `新建${one}`, `${index + 3}座（每座2间）`);
    add('成本指标', `${one}管护员报酬`, `${700 + index * 10}元/人/月`);
    add('质量指标', `${one}质保期`, '2年');
  });
  return rows;
}
