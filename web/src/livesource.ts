/** Where news of the district comes from: one stream, or while it is down or cannot be had, a question every half minute. */
export interface Numbers { since: number; topics: Record<string, number> }

const stream = '/live';
const state = '/live/state';
const pace = 30_000;

/** The last event that may be of the topic. */
export function numberOf(numbers: Numbers, topic: string): number {
  return Math.max(numbers.since, numbers.topics[topic] ?? 0);
}

export class Source {
  private events: EventSource | null = null;
  private tag = '';
  private ended = false;

  /** @param streams false where every page would have a stream of its own. */
  constructor(private readonly tell: (numbers: Numbers) => void, private readonly streams: boolean, private readonly wanted: () => boolean = () => true) {
    setInterval(() => { void this.look(); }, pace);
    this.wake();
  }

  /** Somebody came who wants news: a session that had ended may have begun again. */
  wake(): void {
    this.ended = false;
    if (this.streams) this.listen();
    else void this.ask();
  }

  private listen(): void {
    if (this.events && this.events.readyState !== EventSource.CLOSED) return;
    const events = this.events = new EventSource(stream);
    events.onmessage = event => this.tell(JSON.parse(event.data as string) as Numbers);
  }

  private async look(): Promise<void> {
    if (this.ended || !this.wanted() || this.events?.readyState === EventSource.OPEN) return;
    await this.ask();
    // The browser itself tries again after a break, but not after a refusal.
    if (this.streams && !this.ended) this.listen();
  }

  private async ask(): Promise<void> {
    try {
      const answer = await fetch(state, { cache: 'no-store', redirect: 'manual', headers: this.tag ? { 'If-None-Match': this.tag } : {} });
      // Whoever is not signed in is sent to the sign-in page.
      if (answer.type === 'opaqueredirect') this.ended = true;
      if (!answer.ok) return;
      this.tag = answer.headers.get('ETag') ?? '';
      this.tell(await answer.json() as Numbers);
    } catch {
      // No net; asked again in half a minute.
    }
  }
}
