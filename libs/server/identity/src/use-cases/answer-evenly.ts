/**
 * Lets a successful answer take at least `milliseconds`, so that its time does not tell which branch was taken (is the
 * e-mail known?). A refusal passes at once: it depends on the input alone.
 */
export async function answerEvenly(milliseconds: number, work: () => Promise<void>): Promise<void> {
  const floor = new Promise((resolve) => setTimeout(resolve, milliseconds));
  await work();
  await floor;
}
