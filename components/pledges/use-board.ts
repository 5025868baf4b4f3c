"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Board } from "@/lib/pledges/board";

const ASK_EVERY = 5_000;
export type Hearing = "live" | "asking" | "ended";

/**
 * The board as it changes elsewhere: server-sent events, and while they do not come, a question every five seconds.
 * When the words or the state change, the page around the board is asked for again.
 */
export function useBoard(given: Board, href: string): { board: Board; hearing: Hearing } {
  const router = useRouter();
  const [heard, setHeard] = useState<Board | null>(null);
  const [hearing, setHearing] = useState<Hearing>("live");
  const board = heard && Date.parse(heard.stamp) > Date.parse(given.stamp) ? heard : given;
  const shown = `${given.state} ${given.textHash ?? ""} ${given.of}`;
  const asked = useRef(shown);

  useEffect(() => {
    const now = `${board.state} ${board.textHash ?? ""} ${board.of}`;
    if (now !== shown && asked.current !== now) {
      asked.current = now;
      router.refresh();
    }
  }, [board, shown, router]);

  useEffect(() => {
    let asking: ReturnType<typeof setInterval> | undefined;
    const ask = async () => {
      const answer = await fetch(href, { headers: { accept: "application/json" } }).catch(() => null);
      if (answer?.ok) setHeard((await answer.json()) as Board);
      else if (answer && [401, 404].includes(answer.status)) end();
    };
    const source = new EventSource(href);
    const end = () => {
      source.close();
      clearInterval(asking);
      setHearing("ended");
    };
    source.addEventListener("board", ({ data }: MessageEvent<string>) => setHeard(JSON.parse(data) as Board));
    source.addEventListener("end", end);
    source.addEventListener("open", () => {
      clearInterval(asking);
      asking = undefined;
      setHearing("live");
    });
    source.addEventListener("error", () => {
      if (asking) return;
      setHearing("asking");
      asking = setInterval(() => void ask(), ASK_EVERY);
      void ask();
    });
    return () => {
      source.close();
      clearInterval(asking);
    };
  }, [href]);

  return { board, hearing };
}
