import { Comparison } from "@/components/council/comparison";
import { givenLines, letterHref, placesOf } from "@/components/council/given";
import { PaperCheck } from "@/components/council/paper-check";
import { LevelChip, ProposalChip, standingLines, votesLine } from "@/components/awards/proposal-chips";
import { ProposalInitiatives } from "@/components/awards/initiatives/chosen";
import { Papers, PapersCount } from "@/components/awards/papers";
import { OpinionsTable } from "@/components/council/opinions/opinions-table";
import { Eligibility } from "@/components/rules/eligibility";
import { DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { NOTICE_STATE_WORDS, noticeState } from "@/lib/council/notices/rules";
import type { ProposalShown } from "@/lib/council/queries";
import { OUTCOME_WORDS } from "@/lib/council/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { LEVEL_WORDS, UNVERIFIED } from "@/lib/titles/words";

const Unverified = () => (
  <span className="verify">
    <Icon name="ask" size="s" />
    {UNVERIFIED}
  </span>
);

/** The dossier itself, read from top to bottom: achievement, papers, conditions, what the council said. */
export function ProposalSheets({
  tinh,
  it,
  attest,
  check,
}: {
  tinh: string;
  it: ProposalShown;
  /** For whoever appraises it now. */ attest: FormAction | undefined;
  check: FormAction | undefined;
}) {
  return (
    <div>
      {it.invented && (
        <Note kind="info" title="Có phần minh họa">
          {it.invented}
        </Note>
      )}
      {it.dissolvedOn && it.dissolvedOn <= it.today && (
        <Note kind="warn" title={`Đơn vị đã giải thể từ ${dateWords(it.dissolvedOn)}`}>
          Xem quy định về đơn vị sắp xếp tổ chức ở phần điều kiện trước khi kết luận.
        </Note>
      )}
      <Panel
        title="Đề nghị"
        aside={
          <span className="tags">
            <ProposalChip state={it.state} />
            <LevelChip level={it.level} />
          </span>
        }
      >
        <Leader
          wrap
          lines={[
            ...(it.giver === "BLOC" ? [...standingLines(it), { label: "Kết quả suy tôn", value: votesLine(it) }] : givenLines(it)),
            ...(it.reason ? [{ label: "Lý do không theo thứ hạng", value: it.reason }] : []),
            { label: "Thẩm quyền", value: LEVEL_WORDS[it.level] },
            {
              label: "Căn cứ",
              value: (
                <>
                  {it.source ?? "Chưa ghi"}
                  {!it.verified && (
                    <>
                      {" "}
                      <Unverified />
                    </>
                  )}
                </>
              ),
            },
            ...(it.sentAt ? [{ label: "Gửi", value: `${momentWords(it.sentAt)}${it.sentBy ? `, ${it.sentBy}` : ""}` }] : []),
            ...(it.receivedAt
              ? [{ label: "Tiếp nhận", value: `${momentWords(it.receivedAt)}${it.receivedBy ? `, ${it.receivedBy}` : ""}` }]
              : []),
            ...(it.forwardedOn
              ? [
                  {
                    label: "Trình Thủ tướng Chính phủ (qua Bộ Nội vụ)",
                    value: `Số ${it.forwardedNumber ?? ""}, ngày ${dateWords(it.forwardedOn)}`,
                  },
                ]
              : []),
            ...(it.replaces ? [{ label: "Thay cho đề nghị", value: it.replaces.titleName }] : []),
            ...(it.decision ? [{ label: "Quyết định", value: `Số ${it.decision.number}, ngày ${dateWords(it.decision.signedOn)}` }] : []),
          ]}
        />
        {it.letter && (
          <p>
            <Go href={letterHref(tinh, it)}>Mở tờ trình</Go>
          </p>
        )}
        <div className="panel__sub">
          <h3>Tóm tắt thành tích</h3>
          <p className="lines">{it.summary || "Không ghi tóm tắt."}</p>
        </div>
        {it.initiatives.length > 0 && (
          <div className="panel__sub">
            <h3>Sáng kiến</h3>
            <ProposalInitiatives it={it} action={undefined} />
          </div>
        )}
      </Panel>
      <Panel title="Thành phần hồ sơ" aside={<PapersCount papers={it.papers} />} flush>
        <Papers tinh={tinh} papers={it.papers} about={`${it.titleName}, ${it.subject}`} places={placesOf(tinh, it)} />
      </Panel>
      {check && <PaperCheck it={it} action={check} />}
      <Eligibility
        titleCode={it.titleCode}
        {...it.toJudge}
        kept={it.basisKept}
        today={it.today}
        appraisal={it.appraisal}
        attest={attest && { action: attest, id: it.id }}
      />
      {it.opinions.length > 0 && (
        <Panel title="Ý kiến cơ quan liên quan" flush>
          <OpinionsTable opinions={it.opinions} today={it.today} />
        </Panel>
      )}
      {it.noticed.length > 0 && (
        <Panel title="Công khai, phản ánh">
          <Leader
            wrap
            lines={it.noticed.map((notice) => ({
              label: <Go href={`/${tinh}/ban/thong-bao/${notice.id}`}>{notice.title}</Go>,
              value: `${NOTICE_STATE_WORDS[noticeState(notice, it.today)]}, ${dateWords(notice.startsOn)} đến ${dateWords(notice.endsOn)}. ${notice.objections === 0 ? "Không có phản ánh" : `${notice.objections} phản ánh, ${notice.waiting} chưa trả lời`}`,
            }))}
          />
        </Panel>
      )}
      <Comparison tinh={tinh} it={it} />
      {it.results.length > 0 && (
        <Panel title="Kết quả của Hội đồng" flush>
          <DataTable
            bare
            name="Kết quả của Hội đồng"
            rows={it.results}
            rowKey={({ sessionId }) => sessionId}
            columns={[
              {
                key: "session",
                head: "Phiên họp",
                names: true,
                cell: ({ sessionTitle, heldOn }) => (
                  <>
                    {sessionTitle}
                    <br />
                    <span className="meta num">{dateWords(heldOn)}</span>
                  </>
                ),
              },
              { key: "outcome", head: "Kết quả", cell: ({ outcome }) => OUTCOME_WORDS[outcome].name },
              { key: "votes", head: "Đồng ý", cell: (result) => <span className="num">{votesLine(result)}</span> },
              { key: "reason", head: "Lý do", cell: ({ reason }) => reason ?? "" },
            ]}
          />
        </Panel>
      )}
      {it.returns.length > 0 && (
        <Panel title="Các lần trả lại">
          {it.returns.map((back) => (
            <Note key={back.id} kind={back.answeredAt ? "info" : "warn"} title={`${momentWords(back.at)}${back.by ? `, ${back.by}` : ""}`}>
              <p>Cần bổ sung: {back.items.join("; ")}.</p>
              <p className="lines">{back.reason}</p>
              <p className="meta">{back.answeredAt ? `Gửi lại lúc ${momentWords(back.answeredAt)}.` : "Chưa gửi lại."}</p>
            </Note>
          ))}
        </Panel>
      )}
    </div>
  );
}
