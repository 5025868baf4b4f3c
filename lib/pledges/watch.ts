import "server-only";
import { may } from "@/lib/access/policy";
import { read, type Claim } from "@/lib/tenancy/enter";
import { listen } from "@/lib/tenancy/listen";
import { boardOf, type Board } from "./board";
import type { PledgeYear } from "./pledge";
import { pledgeById } from "./queries";

/** The board as this session may read it now; null when the session has ended or the right is gone. */
export async function boardFor(claim: Claim, id: string): Promise<Board | null> {
  const answer = await read<{ it: PledgeYear }>(claim, pledgeById(id));
  const it = answer?.rows[0]?.it;
  if (!answer || !it?.pledge || !may("pledge.read", answer.actor, it)) return null;
  return boardOf({ asked: it.asked, pledge: it.pledge });
}

const MINUTE = 60_000;
const BEAT = 20_000;
const line = (event: string, data: unknown) => new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

/**
 * The board as server-sent events: once now, again after every change that is announced, and once a minute to ask the
 * session again. Ends when the browser goes or the right does.
 */
export function watchBoard(claim: Claim, id: string, gone: AbortSignal): ReadableStream<Uint8Array> {
  let stop = () => {};
  return new ReadableStream({
    start(controller) {
      let [busy, again, over] = [false, false, false];
      const end = () => {
        if (over) return;
        over = true;
        stop();
        try {
          controller.close();
        } catch {
          /* the browser has gone first */
        }
      };
      const send = async () => {
        if (over) return;
        if (busy) return void (again = true);
        busy = true;
        try {
          const board = await boardFor(claim, id);
          if (over) return;
          if (board) controller.enqueue(line("board", board));
          else {
            controller.enqueue(line("end", {}));
            end();
          }
        } catch {
          end(); // the database is away: the browser opens the channel again
        } finally {
          busy = false;
          if (again && !over) {
            again = false;
            void send();
          }
        }
      };
      const deaf = listen("pledge", (payload) => {
        if (payload.endsWith(`:${id}`)) void send();
      });
      const minute = setInterval(() => void send(), MINUTE);
      const beat = setInterval(() => {
        if (!over) controller.enqueue(new TextEncoder().encode(": .\n\n"));
      }, BEAT);
      stop = () => {
        deaf();
        clearInterval(minute);
        clearInterval(beat);
        gone.removeEventListener("abort", end);
      };
      gone.addEventListener("abort", end);
      if (gone.aborted) end();
      else void send();
    },
    cancel: () => stop(),
  });
}
