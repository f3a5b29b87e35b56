/** What people are paid or given, as a name says it. */
const PAY = /补[助贴]|报酬|工资|薪|津贴|劳务费|救助|救济|供养|资助|生活费/;

export function isPaidToPeople(name: string): boolean {
  return PAY.test(name);
}
