"use client";
import type { ReactNode } from "react";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { useLive } from "@/components/ui/live";
import { useBoard } from "@/components/pledges/use-board";
import { withNow } from "@/lib/blocs/lineage-words";
import type { Board, Tile } from "@/lib/pledges/board";
import { fileHref } from "@/lib/storage/words";

type Props = {
  board: Board;
  /** Where the board is heard and asked for. */
  source: string;
  tinh: string;
  mine: string[];
  /** The ways to sign, by unit: a button that opens the dialog. */
  acts: Record<string, ReactNode>;
  here: string;
};

/** Who has signed and who has not, as it happens. */
export function SigningBoard({ board: given, source, tinh, mine, acts, here }: Props) {
  const { board, hearing } = useBoard(given, source);
  const live = useLive();
  const { signed, of, tiles } = board;
  return (
    <>
      <div className="panel state">
        <b aria-hidden="true">
          {signed}
          <small>/{of}</small>
        </b>
        <div className="cells" aria-hidden="true">
          {tiles.map((tile, n) => (
            <i key={tile.unitId} className={n < signed ? undefined : "no"} />
          ))}
        </div>
        <h2 id="bang-ky">
          <span role="status">
            <span className="sr">{`${signed} trên ${of} `}</span>
            {countWords(signed, of)}
          </span>
        </h2>
      </div>
      <ul className="signs" data-live={hearing === "live" && live}>
        {tiles.map((tile) => (
          <SignTile key={tile.unitId} tile={tile} tinh={tinh} mine={mine.includes(tile.unitId)} act={acts[tile.unitId]} />
        ))}
      </ul>
      {live && hearing === "asking" && <p className="meta signs__hearing">Mất kết nối trực tiếp, đang hỏi lại mỗi 5 giây.</p>}
      {live && hearing === "ended" && (
        <p className="meta signs__hearing">
          Phiên làm việc đã hết. <Go href={here}>Tải lại trang</Go>
        </p>
      )}
      {!live && (
        <noscript>
          <p className="meta signs__hearing">
            Bảng này không tự cập nhật. <a href={here}>Tải lại</a>
          </p>
        </noscript>
      )}
    </>
  );
}

const countWords = (signed: number, of: number) =>
  signed === 0 ? `chưa có đơn vị nào ký, còn ${of} đơn vị` : signed === of ? "đơn vị, đã ký đủ" : `đơn vị đã ký, còn ${of - signed} đơn vị`;

function SignTile({ tile, tinh, mine, act }: { tile: Tile; tinh: string; mine: boolean; act: ReactNode }) {
  const signed = tile.trace !== null;
  return (
    <li className={["sign", !signed && (mine ? "sign--mine" : "sign--wait")].filter(Boolean).join(" ")}>
      <div className="sign__top">
        <h3>{withNow(tile.name, tile.now)}</h3>
      </div>
      <div className="sign__line">
        {signed ? (
          <span className="trace" aria-hidden="true">
            {tile.capacity && <small>{tile.capacity} </small>}
            {tile.trace}
          </span>
        ) : (
          act
        )}
      </div>
      <footer className="num">
        <b>
          {tile.capacity && `${tile.capacity} `}
          {tile.person}
        </b>
        <Icon name={signed ? (tile.paper ? "file" : "check") : mine ? "user" : "clock"} size="s" />{" "}
        {!signed && mine ? `Đơn vị của Anh/Chị, ${tile.words.charAt(0).toLocaleLowerCase("vi")}${tile.words.slice(1)}` : tile.words}
        {tile.addendum && signed ? `, phụ lục số ${tile.addendum}` : ""}
        {tile.scanId && (
          <>
            {" "}
            <Go href={fileHref(tinh, tile.scanId)}>Xem bản quét</Go>
          </>
        )}
      </footer>
    </li>
  );
}
