import { Masthead, PaperTitle } from "@/components/layout/print-paper";
import { PledgeWords } from "@/components/pledges/document";
import { Qr } from "@/components/pledges/qr";
import { byUnit, valueWords } from "@/components/pledges/targets-table";
import { headOf, placeAndDate } from "@/lib/meetings/paper-head";
import { boardOf } from "@/lib/pledges/board";
import type { Pledge, PledgeYear } from "@/lib/pledges/pledge";
import { hashWords, TRACE } from "@/lib/pledges/words";
import { dateWords, dayOf, momentWords } from "@/lib/provinces/dates";

type Props = { it: PledgeYear; pledge: Pledge; address: string | null };

/** The document and the table of signatures on A4, black and white. Pages break where they must. */
export function PrintedPledge({ it, pledge, address }: Props) {
  const { bloc, paper, asked } = it;
  const head = headOf({ ...paper, blocName: bloc.name }),
    day = dayOf(pledge.adoption?.startsAt ?? pledge.frozenAt ?? asked);
  return (
    <div className="print-flow">
      <section className="a4-flow" aria-label="Giao ước">
        <Masthead {...head} number="..........." placeAndDate={placeAndDate(paper.placeName, day)} />
        <PaperTitle kind={pledge.title.toLocaleUpperCase("vi")} about={bloc.name} />
        <PledgeWords pledge={pledge} />
        <SigningTable it={it} pledge={pledge} />
        {pledge.code && address && pledge.textHash && (
          <div className="proof">
            <Qr text={address} label="Mã QR mở trang xác minh giao ước" />
            <div>
              <p>
                Văn bản chốt lúc {momentWords(pledge.frozenAt!)}. Mã xác minh: <b>{pledge.code}</b>
              </p>
              <p>
                Mã văn bản (SHA-256): <span className="hash">{hashWords(pledge.textHash)}</span>
              </p>
              <p>
                Kiểm tra tại {address}. {TRACE}
              </p>
            </div>
          </div>
        )}
      </section>
      {pledge.targets.length > 0 && <TargetsSheet pledge={pledge} />}
    </div>
  );
}

function SigningTable({ it, pledge }: Omit<Props, "address">) {
  const { tiles } = boardOf({ asked: it.asked, pledge }, { onPaper: true });
  const rows =
    tiles.length > 0
      ? tiles.map(({ unitId, name, person, capacity, trace, words }) => ({
          unitId,
          name,
          person: capacity ? `${capacity} ${person}` : person,
          words: trace ? words : "",
        }))
      : it.members.map(({ unitId, name, leader }) => ({
          unitId,
          name,
          person: [leader?.name, leader?.title].filter(Boolean).join(", "),
          words: "",
        }));
  return (
    <table className="tb">
      <caption>Các đơn vị ký giao ước</caption>
      <thead>
        <tr>
          <th scope="col">TT</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Người ký</th>
          <th scope="col">Xác nhận</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ unitId, name, person, words }, at) => (
          <tr key={unitId} className={words ? undefined : "tb__wait"}>
            <td className="c">{at + 1}</td>
            <th scope="row">{name}</th>
            <td>{person}</td>
            <td>{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TargetsSheet({ pledge }: { pledge: Pledge }) {
  return (
    <section className="a4-flow" aria-label="Phụ lục chỉ tiêu">
      <PaperTitle kind="PHỤ LỤC" about="Chỉ tiêu riêng của từng đơn vị" />
      <table className="tb">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Đơn vị tính</th>
            <th scope="col">Năm trước</th>
            <th scope="col">Cam kết</th>
            <th scope="col">Hạn</th>
          </tr>
        </thead>
        <tbody>
          {byUnit(pledge).map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.unitName}</th>
              <td>{one.indicator}</td>
              <td>{one.unitOfMeasure}</td>
              <td className="c">{valueWords(one, one.baseline)}</td>
              <td className="c">{valueWords(one, one.target)}</td>
              <td className="c">{dateWords(one.dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
