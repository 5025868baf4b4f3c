import { IssueAct, PublishAct, ScanAct } from "@/components/council/decision-acts";
import { DecisionForm, offeredOf } from "@/components/council/decision-form";
import { DecisionChip } from "@/components/council/decision-list";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { withNow } from "@/lib/blocs/lineage-words";
import type { DecisionShown } from "@/lib/council/decision-queries";
import { obstaclesToIssue } from "@/lib/council/rules";
import { DECISION_KIND_WORDS } from "@/lib/council/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { fileHref } from "@/lib/storage/words";

type Props = { tinh: string; it: DecisionShown; drafts: boolean; issues: boolean; readsFile: boolean; acts: { edit: FormAction; scan: FormAction; issue: FormAction; publish: FormAction } };

export function DecisionView({ tinh, it, drafts, issues, readsFile, acts }: Props) {
  const draft = it.state === "draft", here = `/${tinh}/ban/quyet-dinh`, mended = it.mendedBy.filter(({ state }) => state !== "draft");
  return (
    <>
      {it.invented && <Note kind="warn" title="Có phần minh họa">{it.invented}</Note>}
      {mended.map((one) => (
        <Note key={one.id} kind="warn" title={<>{one.kind === "ANNULMENT" ? "Bị hủy bỏ" : "Được đính chính"} theo <Go href={`${here}/${one.id}`}>Quyết định số {one.number}</Go> ngày {dateWords(one.signedOn)}</>}><p className="lines">{one.reason}</p></Note>
      ))}
      <Panel title={DECISION_KIND_WORDS[it.kind]} aside={<DecisionChip state={it.state} />}>
        <Leader wrap lines={[
          { label: "Số, ngày ký", value: `${it.number}, ${dateWords(it.signedOn)}` }, { label: "Người ký", value: `${it.signerTitle} ${it.signerName}` }, { label: "Trích yếu", value: it.title },
          ...(it.session ? [{ label: "Căn cứ phiên họp Hội đồng", value: <>{it.session.title}, {dateWords(it.session.heldOn)}</> }] : []),
          ...(it.annuls ? [{ label: it.kind === "ANNULMENT" ? "Hủy bỏ" : "Đính chính", value: <Go href={`${here}/${it.annuls.id}`}>Quyết định số {it.annuls.number} ngày {dateWords(it.annuls.signedOn)}</Go> }] : []),
          ...(it.reason ? [{ label: "Lý do, nội dung", value: <span className="lines">{it.reason}</span> }] : []),
          ...(it.issuedAt ? [{ label: "Ban hành trên hệ thống", value: momentWords(it.issuedAt) }] : []),
          ...(it.publishedAt ? [{ label: "Công bố", value: <>{momentWords(it.publishedAt)}. <Go href={`/${tinh}/khen-thuong/${it.id}`}>Xem như người dân</Go></> }] : []),
          { label: "Bản chụp đã ký", value: it.scanId && readsFile ? <a href={fileHref(tinh, it.scanId)}>{it.scanName}</a> : it.scanId ? "Đã có" : "Chưa có" },
        ]} />
        {drafts && <div className="acts"><ScanAct action={acts.scan} id={it.id} version={it.version} has={it.scanId !== null} /></div>}
      </Panel>
      <ItemsPanel it={it} />
      {it.kind !== "ERRATUM" && it.rests.length > 0 && (it.kind === "ANNULMENT" || mended.length > 0) && <RestsPanel rests={it.rests} />}
      {draft && drafts && (
        <Panel title="Sửa dự thảo">
          <DecisionForm
            action={acts.edit} submit="Lưu dự thảo" sessions={it.sessions} lines={it.kind === "AWARD" ? offeredOf(it.candidates) : []}
            it={{ ...it, sessionId: it.session?.id ?? null, chosen: it.items.map(({ proposalId }) => proposalId) }}
          />
        </Panel>
      )}
      {draft ? <IssuePart it={it} issues={issues} issue={acts.issue} /> : (
        <div className="acts">
          {issues && !it.publishedAt && <PublishAct action={acts.publish} id={it.id} version={it.version} number={it.number} count={it.kind === "AWARD" ? it.items.length : 0} />}
          {drafts && it.kind === "AWARD" && it.state !== "annulled" && <><ButtonLink href={`${here}/${it.id}/dinh-chinh`} icon="pen">Soạn quyết định đính chính</ButtonLink><ButtonLink href={`${here}/${it.id}/huy-bo`} kind="danger" icon="ban">Soạn quyết định hủy bỏ</ButtonLink></>}
        </div>
      )}
    </>
  );
}

function IssuePart({ it, issues, issue }: { it: DecisionShown; issues: boolean; issue: FormAction }) {
  const obstacles = obstaclesToIssue(it, it.today);
  const effects = it.kind === "AWARD" ? [`${it.items.length} hồ sơ có quyết định, vào Sổ vàng theo thứ tự của danh sách.`]
    : it.kind === "ANNULMENT" ? [`${it.items.length} dòng trong Sổ vàng ghi Đã hủy bỏ; số vào sổ giữ nguyên, không dùng lại.`, ...(it.rests.length > 0 ? [`${it.rests.length} hồ sơ khác cùng đơn vị, cùng năm cần xem lại (danh sách ở trên).`] : [])] : ["Quyết định cũ ghi Đã đính chính; nội dung cũ giữ nguyên."];
  return (
    <div className="panel"><div className="panel__body">
      {obstacles.length > 0 && <ul className="effects" aria-label="Còn thiếu trước khi ban hành">{obstacles.map(({ code, facts }, at) => <li key={at}><Icon name="warn" /><span>Chưa ban hành được: {wordsOf(code, facts)}</span></li>)}</ul>}
      {issues ? obstacles.length === 0 && <IssueAct action={issue} id={it.id} version={it.version} number={it.number} effects={effects} /> : <p className="meta">Lãnh đạo cơ quan thi đua, khen thưởng tỉnh ghi nhận ban hành.</p>}
    </div></div>
  );
}

function ItemsPanel({ it }: { it: DecisionShown }) {
  return (
    <Panel title={it.kind === "AWARD" ? "Danh sách khen thưởng" : "Nội dung liên quan"} aside={<span className="meta num">{it.items.length} tập thể</span>} flush>
      <DataTable
        bare name="Danh sách của quyết định" rows={it.items} rowKey={({ id }) => id}
        empty={<Empty title="Danh sách chưa có tập thể nào">{it.kind === "AWARD" ? "Chọn hồ sơ Hội đồng đã thông qua trong phần Sửa dự thảo." : "Quyết định này không nêu riêng tập thể nào."}</Empty>}
        columns={[
          { key: "no", head: "Số sổ", cell: ({ registerNo, position }) => <span className="num">{registerNo ?? `Dòng ${position}`}</span> },
          { key: "subject", head: "Tập thể", names: true, cell: ({ subjectName, now }) => withNow(subjectName, now) },
          { key: "title", head: "Danh hiệu, hình thức", cell: ({ titleName, year }) => <>{titleName}<br /><span className="meta num">Năm {year}</span></> },
          { key: "state", head: "Hiệu lực", cell: ({ annulled, registerNo, state }) => (annulled ? <Chip kind="error" icon="ban">Đã hủy bỏ</Chip> : registerNo ? <Chip kind="done">Còn hiệu lực</Chip> : PROPOSAL_STATE_WORDS[state].name) },
        ]}
      />
    </Panel>
  );
}

const RestsPanel = ({ rests }: { rests: DecisionShown["rests"] }) => (
  <Panel title="Hồ sơ khác dựa trên cùng thành tích" flush foot="Hồ sơ cùng đơn vị, cùng năm; cơ quan chuyên trách xem lại từng hồ sơ.">
    <DataTable
      bare name="Hồ sơ khác cùng đơn vị, cùng năm" rows={rests} rowKey={(one) => `${one.unitName} ${one.titleName}`}
      columns={[
        { key: "unit", head: "Đơn vị", names: true, cell: ({ unitName }) => unitName },
        { key: "title", head: "Danh hiệu, hình thức", cell: ({ titleName, year }) => <>{titleName}<br /><span className="meta num">Năm {year}</span></> },
        { key: "state", head: "Trạng thái", cell: ({ state }) => PROPOSAL_STATE_WORDS[state].name },
      ]}
    />
  </Panel>
);
