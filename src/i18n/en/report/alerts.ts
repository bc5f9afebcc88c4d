/** How an alert stands in a document. */
export const reportAlerts = {
  inDomain: (rule: string, domain: string) => `${rule} (${domain})`,
  alert: (rule: string, sentence: string) => `${rule}. ${sentence}`,
  /** What stands over several of one rule. */
  several: (rule: string, count: number, question: string) => `${rule}: ${count} alerts.${question === '' ? '' : ` ${question}`}`,
  looked: (who: string, on: string, reason: string) => `Looked at ${who ? `by ${who}, ` : ''}${on}: “${reason}”`,
}
