import { Fragment } from "react";
import { placeLine, votesLine } from "@/components/awards/proposal-chips";
import { CloseSessionAct, ResultAct } from "@/components/council/session-acts";
import { ForNextSession } from "@/components/council/sitting/for-next";
import { SessionForm } from "@/components/council/session-form";
import { RuleAhead, RuleKept } from "@/components/council/sitting/figures";
import { Button, ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { Panel } from "@/components/ui/panel";
import { PROPOSAL_STATE_WORDS, VERDICT_WORDS } from "@/lib/awards/words";
import { obstaclesToCloseSession } from "@/lib/council/rules";
import type { BeforeCouncil, SessionHeld } from "@/lib/council/session-queries";
import { isStale, votersOf } from "@/lib/council/sitting/figures";
import { ruleOfLine, staleIn } from "@/lib/council/sitting/rules";
import { OUTCOME_WORDS } from "@/lib/council/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords } from "@/lib/provinces/dates";
import { NO_FACTS } from "@/lib/rules/facts";
import { judge, readRules } from "@/lib/rules/judge";
import { isAboveProvince } from "@/lib/titles/words";

const LOOK = { agree: "done", refuse: "na", change_form: "defer", later: "defer" } as const;
type Props = { tinh: string; it: SessionHeld; keeps: boolean; edit: FormAction; record: FormAction; close: FormAction; put: FormAction };

/** One session: who met, each dossier with its verdict and what the council said, the end. */
export function SessionView({ tinh, it, keeps, edit, record, close, put }: Props) {
  const open = it.closedAt === null,
    mayRecord = keeps && open,
    waiting = it.proposals.filter(({ result }) => result === null).length;
  const obstacles = obstaclesToCloseSession({ ...it, stale: staleIn(it) }, it.today);
  return (
    <>
      <div className="acts no-print">
        <ButtonLink href={`/${tinh}/hoi-dong/${it.id}/uy-vien`} icon="users">
          Ủy viên, lợi ích liên quan{it.roll.length > 0 && ` (${it.present}/${it.members})`}
        </ButtonLink>
        <ButtonLink href={`/${tinh}/hoi-dong/${it.id}/chuong-trinh`} icon="tasks">
          Chương trình, tài liệu
        </ButtonLink>
        <ButtonLink href={`/${tinh}/hoi-dong/${it.id}/bien-ban`} icon="print">
          Biên bản
        </ButtonLink>
      </div>
      <Panel
        title="Hồ sơ trước Hội đồng"
        aside={
          <span className="meta num">
            {it.results.length} đã có kết quả{open && <>, {waiting} chưa có</>}
          </span>
        }
        flush
      >
        <DataTable
          bare
          name="Hồ sơ trước Hội đồng"
          rows={it.proposals}
          rowKey={({ id }) => id}
          empty={
            <Empty title="Chưa có hồ sơ nào trình Hội đồng">
              Lãnh đạo cơ quan thi đua, khen thưởng tỉnh xác nhận thẩm định xong, hồ sơ sẽ hiện ở đây.
            </Empty>
          }
          columns={[
            { key: "subject", head: "Đơn vị, hình thức", names: true, cell: (line) => <Subject tinh={tinh} line={line} /> },
            {
              key: "standing",
              head: "Thứ hạng, phiếu của khối",
              cell: (line) => (
                <>
                  <span className="num">{placeLine(line)}</span>
                  <br />
                  <span className="meta num">{votesLine(line)}</span>
                </>
              ),
            },
            {
              key: "verdict",
              head: "Thẩm định, chỉ tiêu",
              cell: (line) => (
                <>
                  {line.verdict ? (
                    <>
                      {VERDICT_WORDS[line.verdict]}
                      <br />
                      <span className="meta">{line.basis}</span>
                    </>
                  ) : (
                    <span className="meta">Theo hồ sơ cũ</span>
                  )}
                  <Quotas it={it} line={line} />
                </>
              ),
            },
            {
              key: "result",
              head: "Hội đồng",
              cell: (line) => {
                const { result } = line;
                return result ? (
                  <>
                    <Chip kind={LOOK[result.outcome]}>{OUTCOME_WORDS[result.outcome].name}</Chip>
                    <br />
                    <span className="meta num">{votesLine(result)}</span>
                    {result.judged && <RuleKept judged={result.judged} stale={open && isStale(result.judged, it, line)} />}
                    {result.fallback && (
                      <>
                        <br />
                        <span className="meta">
                          Nếu cấp trên không khen thưởng: {it.titles.find(({ code }) => code === result.fallback)?.name}
                        </span>
                      </>
                    )}
                    {result.reason && (
                      <>
                        <br />
                        <span className="meta">{result.reason}</span>
                      </>
                    )}
                    <Listed tinh={tinh} line={line} />
                  </>
                ) : (
                  <RuleAhead it={it} line={line} />
                );
              },
            },
            ...(mayRecord
              ? [
                  {
                    key: "act",
                    head: "Thao tác",
                    headHidden: true,
                    cell: (line: BeforeCouncil) => <Record it={it} line={line} record={record} />,
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      <ForNextSession it={it} put={mayRecord ? put : null} />
      <Panel title="Phiên họp">
        {mayRecord ? (
          <SessionForm action={edit} session={{ ...it, counted: it.roll.length > 0 }} submit="Lưu phiên họp" />
        ) : (
          <Leader
            wrap
            lines={[
              { label: "Ngày họp", value: dateWords(it.heldOn) },
              { label: "Địa điểm", value: it.place },
              { label: "Chủ trì", value: it.chairName },
              { label: "Có mặt", value: `${it.present}/${it.members} ủy viên` },
              ...(it.note ? [{ label: "Ghi chú", value: it.note }] : []),
            ]}
          />
        )}
      </Panel>
      {mayRecord && (
        <div className="acts">
          {obstacles.length === 0 ? (
            <CloseSessionAct action={close} id={it.id} version={it.version} results={it.results.length} waiting={waiting} />
          ) : (
            <Button notYet={obstacles.map(({ code, facts }) => wordsOf(code, facts)).join(" ")}>Kết thúc phiên họp</Button>
          )}
        </div>
      )}
      {open && !keeps && <p className="meta">Thư ký Hội đồng ghi kết quả và kết thúc phiên họp.</p>}
    </>
  );
}

const Subject = ({ tinh, line }: { tinh: string; line: BeforeCouncil }) => (
  <>
    <Go href={`/${tinh}/ban/de-nghi/${line.id}`}>{line.subject}</Go>
    <br />
    <span className="meta">
      {line.titleName}. {line.giverName}, năm {line.year}
      {line.replaces && <>. Thay cho: {line.replaces}</>}
    </span>
  </>
);

/** How much room the quotas leave this proposal; a full one that was not compared with its text is for the council to weigh. */
function Quotas({ it, line }: { it: SessionHeld; line: BeforeCouncil }) {
  const { findings } = judge(readRules(it.quotas), line.titleCode, { ...NO_FACTS, ...line.quota }, line.day);
  return findings.map(({ rule, met, fact, verified, weight }) => (
    <Fragment key={rule.id}>
      <br />
      <span className="meta num">
        {fact}
        {!verified && ". Chưa xác minh"}
      </span>
      {met === "no" && (
        <>
          <br />
          <Chip kind={weight === "fails" ? "warn" : "defer"} {...(weight === "fails" ? {} : { icon: "ask" as const })}>
            Hết chỉ tiêu
          </Chip>
        </>
      )}
    </Fragment>
  ));
}

/** Where an agreed line went: each in one decision, or still waiting for one. */
function Listed({ tinh, line }: { tinh: string; line: BeforeCouncil }) {
  if (line.result?.outcome !== "agree") return null;
  if (line.decision)
    return (
      <>
        <br />
        <Go href={`/${tinh}/ban/quyet-dinh/${line.decision.id}`}>
          {line.decision.state === "draft" ? "Dự thảo quyết định" : "Quyết định"} số {line.decision.number}
        </Go>
      </>
    );
  return (
    <>
      <br />
      <span className="meta">
        {line.state === "council_agreed"
          ? isAboveProvince(line.level)
            ? "Chưa trình cấp trên"
            : "Chưa có trong quyết định nào"
          : PROPOSAL_STATE_WORDS[line.state].name}
      </span>
    </>
  );
}

function Record({ it, line, record }: { it: SessionHeld; line: BeforeCouncil; record: FormAction }) {
  if (line.result?.outcome === "change_form" || line.inDecision || line.state === "forwarded")
    return <span className="meta">Không sửa được nữa</span>;
  const rule = ruleOfLine(it, line),
    fitting = it.titles.filter(({ kind }) => kind === line.kind),
    titles = fitting.filter(({ code }) => code !== line.titleCode).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <ResultAct
      action={record}
      sessionId={it.id}
      proposalId={line.id}
      version={line.version}
      about={`${line.titleName}, ${line.subject}`}
      voters={votersOf(rule, it, line)}
      byValid={rule?.voting.of === "VALID"}
      unsure={rule !== null && !rule.verified}
      titles={titles}
      fallbacks={
        isAboveProvince(line.level)
          ? fitting.filter(({ level }) => level === "PROVINCE").map(({ code, name }) => ({ value: code, label: name }))
          : []
      }
      before={line.result}
    />
  );
}
