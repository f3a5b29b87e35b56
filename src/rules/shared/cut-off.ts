import { squash } from '../../model/text';

/** A mark that something follows; the number of a goal is no sentence. */
const WAITING_MARK = /(?:[,、(《“]|(?<!目标\d{0,2}):)$/;

/** Words that join one thing to another; 温和, 参与, 普及 … only end like them. */
const WAITING_WORD =
  /(?:以及|并且|由于|为了|通过|根据|按照|围绕|(?<![温缓饱祥总平柔随共])和|(?<![普涉惠危波触])及|(?<!参)与)$/;

/** 显著改(善), 有效提(高), 持续增(加): the first half of a verb after a word of degree. */
const HALF_VERB = /(?:显著|明显|有效|持续|不断|逐步|稳步|进一步|大幅|大力|全面|切实)[改提增促推巩完扩优带激缓]$/;

/** Whether a text breaks off in the middle. */
export function isCutOff(text: string): boolean {
  const squashed = squash(text);
  return WAITING_MARK.test(squashed) || WAITING_WORD.test(squashed) || HALF_VERB.test(squashed);
}
