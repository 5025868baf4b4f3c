"use client";
import { useEffect, useState, type ReactNode } from "react";
import { HallFrame, HallRow } from "@/components/layout/hall-frame";
import { useBoard } from "@/components/pledges/use-board";
import type { Board, Tile } from "@/lib/pledges/board";
import { clockWords } from "@/lib/provinces/dates";

type Props = {
  board: Board;
  source: string;
  who: string;
  title: string;
  check?: { picture: ReactNode; words: string; code: string };
  occasion: ReactNode;
};

const JUST_NOW = 120_000;

/** The wall of the hall: counts as people sign. */
export function PledgeHall({ board: given, source, who, title, check, occasion }: Props) {
  const { board } = useBoard(given, source);
  const clock = useClock(given.stamp);
  const latest = board.tiles
    .filter((tile) => tile.signedAt && !tile.paper)
    .toSorted((a, b) => Date.parse(b.signedAt!) - Date.parse(a.signedAt!))[0];
  const fresh = latest && clock.getTime() - Date.parse(latest.signedAt!) < JUST_NOW ? latest.unitId : null;
  return (
    <HallFrame
      who={who}
      title={title}
      done={board.signed}
      of={board.of}
      say={board.signed === board.of ? "đơn vị đã ký đủ giao ước" : "đơn vị đã ký giao ước"}
      {...(check ? { check } : {})}
      occasion={occasion}
      clock={clockWords(clock)}
    >
      {board.tiles.map((tile) => (
        <HallRow
          key={tile.unitId}
          name={tile.name}
          person={tile.person}
          state={!tile.trace ? "wait" : tile.unitId === fresh ? "new" : "done"}
          words={wordsOn(tile, tile.unitId === fresh)}
          ink={tile.trace && <span className="trace">{tile.trace}</span>}
        />
      ))}
    </HallFrame>
  );
}

const wordsOn = (tile: Tile, fresh: boolean) =>
  !tile.trace ? "Chưa ký" : tile.paper ? "Ký bản giấy" : `${fresh ? "Vừa ký" : "Đã ký"} ${tile.signedAt ? clockWords(tile.signedAt) : ""}`;

/** The hour of the server, ticking on from the moment the page was made. */
function useClock(from: string): Date {
  const [late, setLate] = useState(0);
  useEffect(() => {
    const began = Date.now();
    const tick = setInterval(() => setLate(Date.now() - began), 5_000);
    return () => clearInterval(tick);
  }, []);
  return new Date(Date.parse(from) + late);
}
