import type { FormColumn } from './types';

/** The indicator table of both forms of Hebei; `last` is how many sheet columns the last one takes. */
export function sixColumns(last: number): readonly FormColumn[] {
  return [
    { role: 'level1', caption: '一级指标' },
    { role: 'level2', caption: '二级指标' },
    { role: 'level3', caption: '三级指标' },
    { role: 'description', caption: '绩效指标描述' },
    { role: 'target', caption: '指标值' },
    { role: 'basis', caption: '指标值确定依据', span: last },
  ];
}
