import { PrintButton } from "@/components/layout/print-button";
import { ButtonLink } from "@/components/ui/button";
import { Chip, type ChipKind } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Empty } from "@/components/ui/empty";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { blocNoun } from "@/lib/blocs/words";
import type { CriteriaYear, HeldVersion } from "@/lib/criteria/queries";
import { obstaclesToWrite } from "@/lib/criteria/stages";
import { STATE_WORDS } from "@/lib/criteria/words";
import { dateWords } from "@/lib/provinces/dates";

const CHIPS = { draft: "todo", adopted: "seal", replaced: "na" } satisfies Record<HeldVersion["state"], ChipKind>;

type HeadProps = {
  it: CriteriaYear;
  shown: HeldVersion | null;
  home: string;
  here: string;
  draft: boolean;
  amend: FormAction | undefined;
  /** While points are being checked: the board's way. */ amendLate: FormAction | undefined;
};

/** Title, state, how it was adopted, and the ways on. */
export function CriteriaHead({ it, shown, home, here, draft, amend, amendLate }: HeadProps) {
  const open = obstaclesToWrite(it).length === 0;
  return (
    <PageHead
      title={shown?.title ?? `Tiêu chí chấm điểm năm ${it.year}`}
      crumbs={[{ label: it.bloc.shortName, href: home }, { label: `Năm ${it.year}`, href: home }, { label: "Tiêu chí" }]}
      acts={
        shown && (
          <>
            {draft && it.draft && (
              <ButtonLink href={`${here}/soan`} icon="pen">
                Soạn dự thảo
              </ButtonLink>
            )}
            {draft && open && amend && it.inForce && !it.draft && (
              <ConfirmForm
                action={amend}
                open={{ label: "Lập bản sửa đổi", icon: "pen" }}
                title="Lập bản sửa đổi bảng tiêu chí?"
                submit="Lập bản sửa đổi"
                safe="Chưa lập"
                hidden={{ blocYearId: it.blocYearId }}
                effects={[
                  { text: "Bản sửa đổi bắt đầu bằng nội dung bản đang dùng." },
                  { text: "Bản đang dùng giữ hiệu lực đến khi bản sửa đổi được thông qua." },
                  { text: "Bảng chấm đang làm dở được chuyển sang bản mới theo từng tiêu chí." },
                ]}
              />
            )}
            {amendLate && it.inForce && !it.draft?.lateReason && (
              <ConfirmForm
                action={amendLate}
                open={{ label: "Sửa tiêu chí khi đang thẩm định", icon: "pen" }}
                title="Sửa tiêu chí khi đang thẩm định điểm?"
                submit={it.draft ? "Tiếp tục dự thảo của khối" : "Lập bản sửa đổi"}
                safe="Giữ bản đang dùng"
                hidden={{ blocYearId: it.blocYearId }}
                effects={[
                  { icon: "users", text: "Bản sửa đổi áp dụng cho mọi đơn vị dùng bảng này." },
                  { icon: "undo", text: "Khi được thông qua, bảng đã gửi, đã chốt mở lại để đơn vị sửa; điểm thẩm định làm lại." },
                  { text: "Lý do hiện trên trang tiêu chí và được ghi vào nhật ký." },
                ]}
              >
                <AreaField name="reason" label="Lý do sửa" rows={3} />
              </ConfirmForm>
            )}
            <PrintButton />
          </>
        )
      }
    >
      {shown && (
        <p className="num">
          <Chip kind={CHIPS[shown.state]}>{STATE_WORDS[shown.state]}</Chip> {wayOf(shown)}
        </p>
      )}
      {shown?.invented && <p className="meta">{shown.invented}</p>}
    </PageHead>
  );
}

/** "Bản số 2. Thông qua tại … ngày …, 9/10 đơn vị tán thành." */
function wayOf({ basis, number, state }: HeldVersion): string {
  const which = number > 1 ? `Bản số ${number}. ` : "";
  if (basis?.by === "decision") return `${which}Ban hành theo Quyết định số ${basis.number} ngày ${dateWords(basis.on)}.`;
  if (basis)
    return `${which}Thông qua tại ${basis.meeting} ngày ${dateWords(basis.on)}, ${basis.inFavour}/${basis.present} đơn vị có mặt tán thành.`;
  return state === "draft"
    ? `${which}Chưa có hiệu lực: hội nghị của khối thông qua, hoặc cơ quan có thẩm quyền ban hành bằng quyết định.`
    : which;
}

/** Which other versions there are, and who shares this one. */
export function CriteriaWay({
  it,
  shown,
  here,
  reads,
}: {
  it: CriteriaYear;
  shown: HeldVersion;
  here: string;
  /** Whether the reader may see what members said. */ reads: boolean;
}) {
  const { discussion } = it;
  const others = shown.usedBy.filter(({ blocYearId }) => blocYearId !== it.blocYearId);
  return (
    <>
      {shown.lateReason && (
        <Note kind="warn" title="Sửa khi đang thẩm định điểm, áp dụng cho mọi đơn vị">{`Lý do: ${shown.lateReason}`}</Note>
      )}
      {reads && discussion?.open && (
        <Note kind="info" title={`Đang lấy ý kiến góp ý đến hết ngày ${dateWords(discussion.dueOn)}`}>
          <p>
            Đơn vị thành viên góp ý từng dòng của {it.inForce ? "bản sửa đổi" : "dự thảo"}.{" "}
            <Go href={`${here}/gop-y`}>Góp ý, xem ý kiến</Go>
          </p>
        </Note>
      )}
      {reads && discussion && !discussion.open && (
        <p className="meta no-print criteria__way">
          <Go href={`${here}/gop-y/tong-hop`}>Ý kiến góp ý đã ghi</Go>
        </p>
      )}
      {shown === it.inForce && it.draft && (
        <Note kind="info" title={`Đang có dự thảo sửa đổi, bản số ${it.draft.number}`}>
          <p>
            Bảng dưới đây vẫn là bản đang dùng. <Go href={`${here}?ban=du-thao`}>Xem dự thảo sửa đổi</Go> ·{" "}
            <Go href={`${here}/thay-doi`}>Xem hai bản cạnh nhau</Go>
          </p>
        </Note>
      )}
      {shown === it.draft && it.inForce && (
        <Note kind="warn" title="Đây là dự thảo sửa đổi, chưa có hiệu lực">
          <p>
            <Go href={here}>Về bản đang dùng</Go>
          </p>
        </Note>
      )}
      {shown.state === "replaced" && (
        <Note kind="warn" title="Đây là bản đã được thay thế">
          <p>
            <Go href={here}>Về bản đang dùng</Go>
          </p>
        </Note>
      )}
      {shown === it.inForce && it.previous && (
        <p className="meta no-print criteria__way">
          Thay bản số {it.previous.number}. <Go href={`${here}?ban=truoc`}>Xem bản trước</Go>
        </p>
      )}
      {others.length > 0 && <p className="meta criteria__way">Dùng chung với: {others.map(({ bloc }) => bloc).join("; ")}.</p>}
    </>
  );
}

export function NoCriteria({ it, here, draft }: { it: CriteriaYear; here: string; draft: boolean }) {
  const noun = blocNoun(it.bloc.kind),
    open = obstaclesToWrite(it).length === 0;
  return (
    <Empty
      title="Chưa có bảng tiêu chí năm này"
      action={
        draft && open ? (
          <ButtonLink href={`${here}/soan`} kind="primary" icon="pen">
            Soạn bảng tiêu chí
          </ButtonLink>
        ) : undefined
      }
    >
      {it.archive
        ? "Bảng tiêu chí ghi theo bản giấy sẽ hiện ở đây. Chuyên viên thi đua, khen thưởng của tỉnh nhập hồ sơ."
        : `Các mục, tiêu chí, điểm tối đa và cách chấm sẽ hiện ở đây. Thư ký ${noun} soạn, hội nghị của ${noun} thông qua, hoặc cơ quan thi đua, khen thưởng tỉnh ghi quyết định ban hành.`}
    </Empty>
  );
}
