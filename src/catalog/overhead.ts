import { squash } from '../model/text';

/**
 * Money that keeps an office, a team or an insurance going. It belongs to no category of 附2 and serves no household one by one,
 * however often its papers speak of 特色产业 or 雨露计划.
 */
export function isOverhead(text: string): boolean {
  return /经费|运转|劳务|人员|保险|管理费|监理|审计|宣传|培训费|(?:服务|养护|管护|保洁|清运|租赁|运行|[水电])费/.test(
    squash(text),
  );
}
