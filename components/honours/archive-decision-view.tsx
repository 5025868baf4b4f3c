import { PublishAct } from "@/components/council/decision-acts";
import { DecisionChip } from "@/components/council/decision-list";
import { FateForm } from "@/components/honours/fate-form";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { ArchiveDecisionShown } from "@/lib/council/honours/archive-queries";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { RECIPIENT_WORDS } from "@/lib/titles/words";

type Props = {
  tinh: string;
  it: ArchiveDecisionShown;
  keeps: boolean;
  issues: boolean;
  acts: { fate: FormAction; publish: FormAction; withdraw: FormAction };
};

export function ArchiveDecisionView({ tinh, it, keeps, issues, acts }: Props) {
  return (
    <>
      {it.invented && (
        <Note kind="info" title="Có phần minh họa">
          {it.invented}
        </Note>
      )}
      <Panel title="Ghi theo bản giấy" aside={<DecisionChip state={it.state} />}>
        <Leader
          wrap
          lines={[
            { label: "Số, ngày ký", value: `${it.number}, ${dateWords(it.signedOn)}` },
            { label: "Người ký", value: `${it.signerTitle} ${it.signerName}`.trim() },
            { label: "Trích yếu", value: it.title },
            ...(it.basis ? [{ label: "Văn bản về sau", value: <span className="lines">{it.basis}</span> }] : []),
            {
              label: "Công bố",
              value: it.publishedAt ? (
                <>
                  {momentWords(it.publishedAt)}. <Go href={`/${tinh}/khen-thuong/${it.id}`}>Xem như người dân</Go>
                </>
              ) : (
                "Chưa công bố"
              ),
            },
          ]}
        />
        {issues && (
          <div className="acts">
            {it.publishedAt ? (
              <ConfirmForm
                action={acts.withdraw}
                hidden={{ id: it.id }}
                open={{ label: "Gỡ khỏi trang công khai", kind: "danger", icon: "eye" }}
                title={`Gỡ Quyết định số ${it.number} khỏi trang công khai?`}
                submit="Gỡ xuống"
                safe="Để như đang công bố"
                kind="danger"
                effects={[{ text: `${it.lines.length} dòng không còn trong Sổ vàng công khai; hồ sơ bên trong giữ nguyên.` }]}
              >
                <AreaField name="reason" label="Lý do" rows={2} />
              </ConfirmForm>
            ) : (
              <PublishAct action={acts.publish} id={it.id} version={it.version} number={it.number} count={it.lines.length} paper />
            )}
          </div>
        )}
      </Panel>
      <Panel
        title="Danh sách khen thưởng"
        aside={
          keeps && it.state !== "annulled" ? (
            <ButtonLink small href={`/${tinh}/ban/so-vang/in/${it.id}`} icon="print">
              In bằng, giấy khen
            </ButtonLink>
          ) : (
            <span className="meta num">{it.lines.length} dòng</span>
          )
        }
        flush
      >
        <DataTable
          bare
          name="Danh sách khen thưởng"
          rows={it.lines}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              head: "Được khen",
              names: true,
              cell: ({ subjectId, name, post, unitName, kind }) => (
                <>
                  <Go href={`/${tinh}/ban/so-vang/${subjectId}`}>{name}</Go>
                  <span className="meta block">{[RECIPIENT_WORDS[kind], post, unitName].filter(Boolean).join(", ")}</span>
                </>
              ),
            },
            {
              key: "title",
              head: "Danh hiệu, hình thức",
              cell: ({ titleName, year, annulled }) => (
                <>
                  {annulled ? <s>{titleName}</s> : titleName}
                  <span className="meta block num">Năm {year}</span>
                </>
              ),
            },
            { key: "no", head: "Số sổ", cell: ({ paperNo }) => <span className="num">{paperNo ?? "–"}</span> },
            {
              key: "state",
              head: "Hiệu lực",
              cell: ({ annulled, recovered, struckBasis }) =>
                annulled ? (
                  <>
                    <Chip kind="error" icon="ban">
                      Đã hủy bỏ
                    </Chip>
                    {recovered && <Chip kind="warn">Đã thu hồi</Chip>}
                    <span className="meta block">{struckBasis}</span>
                  </>
                ) : (
                  <Chip kind="done">Còn hiệu lực</Chip>
                ),
            },
          ]}
        />
      </Panel>
      {keeps && (
        <Panel title="Ghi nhận văn bản về sau">
          <FateForm action={acts.fate} it={it} />
        </Panel>
      )}
    </>
  );
}
