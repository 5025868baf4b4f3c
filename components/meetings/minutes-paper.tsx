import { Masthead, PaperTitle, PrintPaper, Recipients, Sheet, Signatures } from "@/components/layout/print-paper";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { madeAt, minutesOf, placeAndDate, sheetsOf, shortHash, type Block } from "@/lib/meetings/papers";
import type { MeetingSeen } from "@/lib/meetings/queries";
import { PAPER_WORDS } from "@/lib/meetings/words";
import { dayOf } from "@/lib/provinces/dates";

function Piece({ block }: { block: Block }) {
  if (block.kind === "p") return <p>{block.text}</p>;
  if (block.kind === "h2") return <h2>{block.text}</h2>;
  return (
    <table className="tb">
      <caption className="sr">{block.name}</caption>
      <thead><tr>{block.head.map((head) => <th scope="col" key={head}>{head}</th>)}</tr></thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row[0]}>{row.map((cell, at) => (at === 1 ? <th scope="row" key={at}>{cell}</th> : <td key={at} className={at === 0 ? "c" : undefined}>{cell}</td>))}</tr>
        ))}
      </tbody>
    </table>
  );
}

/** The minutes as they will be printed, made from the record of the meeting alone. */
export function MinutesPaper({ it, home, back, province }: { it: MeetingSeen; home: string; back: string; province: string }) {
  const ended = it.status === "closed" || it.status === "signed", sheets = sheetsOf(minutesOf(it), { first: 9, last: 13 });
  const foot = it.seal && (ended
    ? `Lập từ dữ liệu cuộc họp, chốt lúc ${madeAt(it.seal.at)}. Mã kiểm tra: ${shortHash(it.seal.hash)}.${it.mode === "archive" ? ` ${PAPER_WORDS}.` : ""}`
    : `Bản nháp, cuộc họp chưa kết thúc. Nhật ký lúc ${madeAt(it.seal.at)}, mã ${shortHash(it.seal.hash)}.`);
  return (
    <PrintPaper
      title={`Biên bản ${it.title.charAt(0).toLowerCase()}${it.title.slice(1)}`}
      province={province}
      home={home}
      state={<><Chip kind={it.status === "signed" ? "seal" : ended ? "done" : "todo"}>{it.status === "signed" ? "Biên bản đã ký" : ended ? "Nội dung đã chốt" : "Bản nháp"}</Chip>{it.mode === "archive" && <Chip kind="plain" icon="file">{PAPER_WORDS}</Chip>}{it.invented && <Chip kind="warn">{it.invented}</Chip>}</>}
      acts={<ButtonLink href={back} icon="left">Về cuộc họp</ButtonLink>}
    >
      {sheets.map((blocks, at) => {
        const last = at === sheets.length - 1;
        return (
          <Sheet number={at + 1} key={at} foot={last ? foot : undefined}>
            {at === 0 && (
              <>
                <Masthead above={`ỦY BAN NHÂN DÂN ${it.provinceName.toLocaleUpperCase("vi")}`} issuer={it.blocName.toLocaleUpperCase("vi")} number={it.minutesNumber ?? ".........../BB"} placeAndDate={placeAndDate(it.placeName, dayOf(it.endedAt ?? it.startsAt))} />
                <PaperTitle kind="BIÊN BẢN" about={it.title} />
              </>
            )}
            {blocks.map((block, n) => <Piece block={block} key={n} />)}
            {last && (
              <>
                <Signatures signers={[{ post: "THƯ KÝ", name: it.secretaryName ?? "" }, { post: "CHỦ TRÌ", name: it.chairName ?? "" }]} />
                <Recipients lines={[`${it.boardName};`, "Các đơn vị thành viên của Khối;", "Lưu: VT, hồ sơ Khối."]} />
              </>
            )}
          </Sheet>
        );
      })}
    </PrintPaper>
  );
}
