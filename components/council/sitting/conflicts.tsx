import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { AreaField, HiddenField, SelectField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { BeforeCouncil, SessionHeld } from "@/lib/council/session-queries";
import { flaggedOn, groundOf, ruleOfLine } from "@/lib/council/sitting/rules";
import { momentWords } from "@/lib/provinces/dates";
import { CONFLICT_WORDS } from "@/lib/rules/voting";

export type ConflictActs = { flagged: FormAction; declare: FormAction; drop: FormAction };
type Row = {
  key: string;
  line: BeforeCouncil;
  member: string;
  ground: string;
  declared: { id: string; by: string | null; at: string } | null;
};

function rowsOf(it: SessionHeld): Row[] {
  const name = (id: string) => it.roll.find((member) => member.id === id)?.name ?? "Ủy viên đã bỏ khỏi danh sách";
  return it.proposals.flatMap((line) => [
    ...flaggedOn(it, line).map((member): Row => ({
      key: `${line.id}-${member.id}`,
      line,
      member: member.name,
      ground: groundOf(member, line),
      declared: null,
    })),
    ...line.conflicts.map(({ id, memberId, ground, by, at }): Row => ({
      key: id,
      line,
      member: name(memberId),
      ground,
      declared: { id, by, at },
    })),
  ]);
}

/** Members with an interest of their own, dossier by dossier: what the record shows by itself, and what somebody declares. */
export function Conflicts({ it, acts }: { it: SessionHeld; acts: ConflictActs | null }) {
  const rows = rowsOf(it),
    open = rows.filter(({ declared }) => !declared).length;
  const way = (line: BeforeCouncil) => {
    const voting = ruleOfLine(it, line)?.voting;
    return voting ? CONFLICT_WORDS[voting.conflict] : "Chưa có quy tắc biểu quyết";
  };
  return (
    <>
      <Panel
        title="Lợi ích liên quan"
        aside={<span className="meta num">{open > 0 ? `${open} chưa khai báo` : `${rows.length} trường hợp`}</span>}
        flush
        foot="Ghi kết quả của hồ sơ sau khi đã khai báo. Biên bản nêu đủ các trường hợp."
      >
        <DataTable
          bare
          name="Lợi ích liên quan"
          rows={rows}
          rowKey={({ key }) => key}
          empty={
            <Empty title="Không có trường hợp nào">
              Ủy viên công tác tại đơn vị được đề nghị sẽ hiện ở đây; trường hợp khác thì khai báo bên dưới.
            </Empty>
          }
          columns={[
            { key: "member", head: "Ủy viên", names: true, cell: ({ member }) => member },
            {
              key: "line",
              head: "Hồ sơ",
              cell: ({ line }) => (
                <>
                  {line.subject}
                  <br />
                  <span className="meta">{line.titleName}</span>
                </>
              ),
            },
            { key: "ground", head: "Lý do", cell: ({ ground }) => ground },
            { key: "way", head: "Theo quy tắc", cell: ({ line }) => way(line) },
            {
              key: "state",
              head: "Khai báo",
              cell: ({ declared }) =>
                declared ? (
                  <>
                    <Chip kind="done">Đã khai báo</Chip>
                    <br />
                    <span className="meta">
                      {declared.by}, {momentWords(declared.at)}
                    </span>
                  </>
                ) : (
                  <Chip kind="warn">Chưa khai báo</Chip>
                ),
            },
            ...(acts
              ? [
                  {
                    key: "act",
                    head: "Thao tác",
                    headHidden: true,
                    cell: ({ declared, member, line }: Row) =>
                      declared && (
                        <ConfirmForm
                          action={acts.drop}
                          open={{
                            label: (
                              <>
                                Bỏ
                                <span className="sr">
                                  {" "}
                                  khai báo của {member}, {line.subject}
                                </span>
                              </>
                            ),
                            kind: "quiet",
                            small: true,
                          }}
                          title={`Bỏ khai báo của ${member}?`}
                          submit="Bỏ khai báo"
                          kind="danger"
                          safe="Giữ lại"
                          hidden={{ id: it.id, conflictId: declared.id }}
                          effects={[{ text: "Kết quả đã ghi của hồ sơ này phải ghi lại." }]}
                        />
                      ),
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      {acts && open > 0 && (
        <Form action={acts.flagged} submit={`Ghi đã khai báo ${open} trường hợp`} icon="check" label="Ghi các trường hợp hệ thống nhận ra">
          <HiddenField name="id" value={it.id} />
        </Form>
      )}
      {acts && it.roll.length > 0 && it.proposals.length > 0 && (
        <Panel title="Khai báo trường hợp khác">
          <Form action={acts.declare} submit="Ghi khai báo" kind="plain" bodyClass="fields2" label="Khai báo lợi ích liên quan">
            <HiddenField name="id" value={it.id} />
            <SelectField
              name="memberId"
              label="Ủy viên khai báo"
              empty="Chọn ủy viên"
              options={it.roll.map((member) => ({ value: member.id, label: member.name }))}
            />
            <SelectField
              name="proposalId"
              label="Hồ sơ"
              empty="Chọn hồ sơ"
              options={it.proposals.map((line) => ({ value: line.id, label: `${line.subject}, ${line.titleName}` }))}
            />
            <AreaField name="ground" label="Lý do" rows={2} frame="wide" hint="Ví dụ: nguyên lãnh đạo đơn vị trong năm đề nghị." />
          </Form>
        </Panel>
      )}
    </>
  );
}
