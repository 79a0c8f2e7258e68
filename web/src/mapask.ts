import { say } from './words';

/** The cases of one cell, as the server gathered them. */
export interface Cluster { count: number; longitude: number; latitude: number; bounds: number[]; number: string | null; href: string | null; className: string | null }

/** A failure in words that people understand; any other is put into words here. */
class Told extends Error {}

export const tell = (fault: unknown): string => (fault instanceof Told ? fault.message : say('案件没有取到。', 'The cases did not arrive.'));

/** What the server says of a window. */
export async function ask<T>(query: string, stop?: AbortSignal): Promise<T> {
  const answer = await fetch(`/map/cases?${query}`, { headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang }, signal: stop ?? null });
  if (answer.redirected) throw new Told(say('登录已失效，请重新登录。', 'Your session has ended; sign in again.'));
  const told: unknown = await answer.json();
  if (!answer.ok) throw new Told((told as { title?: string }).title ?? tell(null));
  return told as T;
}

export const inWords = (values: number[]): string => values.map(value => value.toFixed(7)).join(',');
