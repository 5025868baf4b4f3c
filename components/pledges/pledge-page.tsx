import { AddendumAct } from "@/components/pledges/addendum-act";
import { ButtonLink } from "@/components/ui/button";
import { Chip, type ChipKind } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { CopyBox } from "@/components/ui/copy-box";
import type { FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import type { Board } from "@/lib/pledges/board";
import type { Pledge, PledgeYear } from "@/lib/pledges/pledge";
import type { View } from "@/lib/pledges/view";
import { proposedAddendum, proposedTitle, stateWords, TRACE, withLaterDay, type PledgeState } from "@/lib/pledges/words";
import { dateWords, dayOf, dueWords } from "@/lib/provinces/dates";

const CHIPS = { draft: "todo", adopted: "doing", signing: "doing", signed: "seal" } satisfies Record<PledgeState, ChipKind>;

/** Title, state, where and when it was adopted, and the ways on. */
export function PledgeHead({ it, home, here, draft }: { it: PledgeYear; home: string; here: string; draft: boolean }) {
  const { pledge, bloc, year } = it;
  const signed = pledge?.parties.filter(({ signature }) => signature).length ?? 0;
  return (
    <PageHead
      title={pledge?.title ?? proposedTitle(year)}
      crumbs={[{ label: bloc.shortName, href: home }, { label: `Năm ${year}`, href: home }, { label: "Giao ước" }]}
      acts={
        pledge && (
          <>
            {draft && pledge.state === "draft" && (
              <ButtonLink href={`${here}/soan`} icon="pen">
                Soạn giao ước
              </ButtonLink>
            )}
            {pledge.state !== "draft" && (
              <ButtonLink href={`${here}/trinh-chieu`} icon="screen">
                Trình chiếu
              </ButtonLink>
            )}
            <ButtonLink href={`${here}/in`} icon="print">
              In bản ký
            </ButtonLink>
          </>
        )
      }
    >
      {pledge && (
        <p className="num">
          <Chip kind={CHIPS[pledge.state]}>{stateWords(pledge.state, signed, pledge.parties.length, it.archive)}</Chip> {wayOf(it)}
        </p>
      )}
      {pledge?.invented && <p className="meta">{pledge.invented}</p>}
    </PageHead>
  );
}

function wayOf({ pledge, archive, asked }: PledgeYear): string {
  if (!pledge) return "";
  const { adoption, state, signBy, parties } = pledge;
  const at = adoption ? `Thông qua tại ${adoption.title} ngày ${dateWords(dayOf(adoption.startsAt))}. ` : "";
  if (archive) return `${at}Ghi theo bản giấy${pledge.source ? `: ${pledge.source}` : ""}.`;
  if (state === "draft") return "Hội nghị thông qua xong, lãnh đạo từng đơn vị ký.";
  const until = signBy && state !== "signed" ? ` Hạn ký ${dateWords(signBy)}, ${dueWords(signBy, dayOf(asked))}.` : "";
  if (state === "adopted") return `${at}Chỉ tiêu của các đơn vị còn sửa được đến khi đơn vị đầu tiên ký.${until}`;
  return `${at}Ký xong không rút lại được; văn bản giữ nguyên với cả ${parties.length} đơn vị.${until}`;
}

export function DraftNotice({ it: { members }, here, draft }: { it: PledgeYear; here: string; draft: boolean }) {
  return (
    <Note kind="info" title={<span id="bang-ky">Bảng ký mở sau khi hội nghị thông qua giao ước</span>}>
      <p>
        Khối hiện có {members.length} đơn vị thành viên.{" "}
        {draft
          ? "Soạn đủ các điều rồi ghi nhận kết quả biểu quyết của hội nghị."
          : "Thư ký khối đang soạn; đơn vị nhập chỉ tiêu riêng ở phần bên cạnh."}
      </p>
      {draft && (
        <p>
          <ButtonLink href={`${here}/soan`} small icon="pen">
            Soạn giao ước
          </ButtonLink>
        </p>
      )}
    </Note>
  );
}

/** Where text and board stand one below the other: people read first, and the way to sign goes with them. */
export function ToBoard({ board: { signed, of }, waits }: { board: Board; waits: boolean }) {
  return (
    <p className="to-board no-print">
      <span>{waits ? "Đơn vị của Anh/Chị chưa ký" : `${signed}/${of} đơn vị đã ký`}</span>
      <a className="btn btn--s" href="#bang-ky">
        <Icon name="down" />
        {waits ? "Đến chỗ ký" : "Xem bảng ký"}
      </a>
    </p>
  );
}

type AsideProps = {
  it: PledgeYear;
  board: Board;
  view: View;
  publish: FormAction;
  addAddendum: FormAction;
  address: string | null;
  here: string;
};

/** What a secretary and a head do beside the board; the words on what a confirmation is. */
export function PledgeAside({ it, board, view, publish, addAddendum, address, here }: AsideProps) {
  const { pledge } = it;
  if (!pledge || pledge.state === "draft") return null;
  const waiting = board.tiles.filter(({ trace }) => !trace);
  return (
    <>
      {view.mine.length > 0 && view.toSign.length === 0 && waiting.some(({ unitId }) => view.mine.includes(unitId)) && (
        <div className="board__more">
          <Note kind="info" title="Chờ lãnh đạo đơn vị ký">
            Chỉ lãnh đạo đơn vị, hoặc người được lãnh đạo ủy quyền, ký được giao ước.
          </Note>
        </div>
      )}
      <div className="acts board__more">
        {waiting.length > 0 && !it.archive && (
          <CopyBox small text={reminder(it, pledge, here)} label={`Sao chép lời nhắc ${waiting.length} đơn vị chưa ký`} />
        )}
        {view.newcomers.length > 0 && (
          <AddendumAct
            action={addAddendum}
            id={pledge.id}
            newcomers={view.newcomers}
            proposed={proposedAddendum(view.newcomers.length === 1 ? view.newcomers[0]!.name : "Đơn vị", pledge.title, pledge.textHash!)}
          />
        )}
        {view.publish && (
          <ConfirmForm
            action={publish}
            open={{ label: "Công bố giao ước", icon: "eye", small: true }}
            title={`Công bố ${pledge.title}?`}
            submit="Công bố giao ước"
            safe="Chưa công bố"
            hidden={{ id: pledge.id, version: String(pledge.version) }}
            effects={[
              { icon: "eye", text: "Toàn văn giao ước hiện trên trang của tỉnh và ở trang xác minh." },
              { icon: "users", text: `Ai cũng xem được ${board.signed}/${board.of} đơn vị đã ký.` },
              { icon: "ban", text: "Công bố xong không rút lại được." },
            ]}
          />
        )}
      </div>
      <p className="meta board__more">
        {TRACE}
        {address && pledge.publishedAt ? " Toàn văn đã được công bố ở trang xác minh." : ""}
      </p>
    </>
  );
}

function reminder({ bloc }: PledgeYear, { title, signBy, parties }: Pledge, here: string): string {
  const names = parties.filter(({ signature }) => !signature).map((party) => withLaterDay(party.unitName, party.signBy, signBy));
  return `${bloc.name}: ${title} còn ${names.length} đơn vị chưa ký: ${names.join("; ")}.${signBy ? ` Hạn ký ${dateWords(signBy)}.` : ""} Lãnh đạo đơn vị ký tại ${here}`;
}
