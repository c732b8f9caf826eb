import type { DeskOutcome } from './help-desk.ts';

/**
 * Calls a desk under a time limit. An adapter's throw, or one that ignores its signal and hangs, is
 * ours to survive: both count as "no answer, maybe done".
 *
 * @param parent ends the call early.
 */
export async function guardedCall<T>(
  call: (signal: AbortSignal) => Promise<DeskOutcome<T>>,
  limitMs: number,
  parent?: AbortSignal,
): Promise<DeskOutcome<T>> {
  const controller = new AbortController();
  const stop = () => controller.abort(parent?.reason);
  parent?.addEventListener('abort', stop);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<DeskOutcome<T>>((resolve) => {
    timer = setTimeout(() => {
      controller.abort(new DOMException(`no answer within ${limitMs} ms`, 'TimeoutError'));
      resolve({ status: 'retry', reason: 'timed_out', maybeDone: true });
    }, limitMs);
  });
  try {
    return await Promise.race([call(controller.signal), limit]);
  } catch (error) {
    const reason = controller.signal.aborted ? 'timed_out' : 'desk_error';
    return { status: 'retry', reason, maybeDone: true, detail: String(error) };
  } finally {
    clearTimeout(timer);
    parent?.removeEventListener('abort', stop);
  }
}
