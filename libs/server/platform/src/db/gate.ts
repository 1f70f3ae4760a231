import { DomainError } from '@matxich/domain';

/**
 * Lets so many long questions through at once and has as many more wait, so that they never hold every connection of the
 * pool: who asks for something short is answered meanwhile.
 */
export class Gate {
  private inside = 0;
  private readonly queue: (() => void)[] = [];

  /**
   * @param most at once
   * @param waiting in the queue; one more is refused
   */
  constructor(
    private readonly most: number,
    private readonly waiting: number,
  ) {}

  /** @throws DomainError server.unavailable when too many wait already */
  async run<Result>(deed: () => Promise<Result>): Promise<Result> {
    if (this.inside >= this.most) {
      if (this.queue.length >= this.waiting) throw new DomainError('server.unavailable');
      await new Promise<void>((resolve) => this.queue.push(resolve)); // whoever leaves hands over the place
    } else {
      this.inside++;
    }
    try {
      return await deed();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.inside--;
    }
  }
}
