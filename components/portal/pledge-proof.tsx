import { InventedNote } from "@/components/portal/invented-note";
import { PortalPage } from "@/components/portal/portal-page";
import { Chip } from "@/components/ui/chip";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { PrintButton } from "@/components/layout/print-button";
import { withNow } from "@/lib/blocs/lineage-words";
import type { PublicParty, PublicPledge } from "@/lib/portal/published-pledge";
import { MANNER_WORDS } from "@/lib/portal/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";

type ProofProps = { province: Parameters<typeof PortalPage>[0]["province"]; pledge: PublicPledge; groups: string[] };

/** What a code stands for: the pledge, who signed when and how, the hash of the words, and how to compare with a paper. */
export function PledgeProof({ province, pledge, groups }: ProofProps) {
  const signed = pledge.parties.filter(({ signature }) => signature).length,
    all = pledge.parties.length;
  return (
    <PortalPage province={province}>
      <article className="art">
        <h1>{pledge.title}</h1>
        <div className="verifyhead">
          <Icon name="shield" />
          <div>
            <b>Mã {pledge.code} là của giao ước này</b>
            <p className="num">
              Đã ký {signed}/{all} đơn vị. Nội dung không đổi từ{" "}
              {pledge.archive ? `ngày ${dateWords(pledge.frozenAt)}` : `lúc ${momentWords(pledge.frozenAt)}`}.
            </p>
          </div>
        </div>
        {pledge.invented && <InventedNote text={pledge.invented} />}
        <section className="band">
          <h2>Giao ước</h2>
          <Leader
            wrap
            lines={[
              { label: "Khối, cụm thi đua", value: pledge.blocName },
              { label: "Năm thi đua", value: pledge.year },
              {
                label: pledge.archive ? "Ngày ký ghi trên bản giấy" : "Nội dung chốt khi đơn vị đầu tiên ký",
                value: pledge.archive ? dateWords(pledge.frozenAt) : momentWords(pledge.frozenAt),
              },
              { label: "Đơn vị đã ký", value: `${signed}/${all}` },
            ]}
          />
        </section>
        <section className="band">
          <h2>Chữ ký của các đơn vị</h2>
          <DataTable name="Đơn vị ký giao ước" columns={columns} rows={pledge.parties} rowKey={({ unitName }) => unitName} tight={false} />
          <p className="meta" style={{ marginTop: 8 }}>
            Ký xác nhận trên phần mềm là dấu vết phê duyệt có mật khẩu của người ký, không phải chữ ký số.
          </p>
        </section>
        <section className="band">
          <h2>Mã băm của nội dung</h2>
          <p className="lead">Mã băm SHA-256 tính từ toàn văn giao ước. Đổi một dấu phẩy là mã này đổi hẳn.</p>
          <p className="hashcode" aria-label="Mã băm, 16 nhóm bốn ký tự">
            {groups.map((group, at) => (
              <span key={at}>{group}</span>
            ))}
          </p>
          <ol className="steps-to-compare">
            <li>
              <span>So tên khối, năm và danh sách đơn vị trên trang này với bản giấy trong tay.</span>
            </li>
            <li>
              <span>So 16 nhóm bốn ký tự ở trên với mã băm in ở cuối bản giấy. Đọc từng nhóm, hai người cùng so thì nhanh hơn.</span>
            </li>
            <li>
              <span>
                Trùng cả 16 nhóm: chữ trên bản giấy đúng là chữ các đơn vị đã ký. Khác một nhóm: bản giấy không phải bản đã ký, hoặc in từ
                bản khác.
              </span>
            </li>
          </ol>
        </section>
        {pledge.text ? (
          <FullText text={pledge.text} />
        ) : (
          <Note title="Toàn văn chưa công bố">Khối chưa công bố toàn văn giao ước này; chữ ký và mã băm vẫn xác minh được.</Note>
        )}
        <p className="acts" style={{ marginTop: 24 }}>
          <PrintButton kind="plain">In trang xác minh</PrintButton>
        </p>
      </article>
    </PortalPage>
  );
}

const columns: Column<PublicParty>[] = [
  {
    key: "unit",
    head: "Đơn vị",
    names: true,
    cell: ({ unitName, now, addendum }) => (
      <>
        {withNow(unitName, now)}
        {addendum && <span className="meta num"> ký phụ lục số {addendum.number}</span>}
      </>
    ),
  },
  {
    key: "signer",
    head: "Người ký",
    cell: ({ signature }) =>
      signature ? (
        <>
          {signature.capacity && `${signature.capacity} `}
          {signature.signerName}
          {signature.signerTitle && <span className="meta">, {signature.signerTitle}</span>}
        </>
      ) : (
        <Chip kind="todo">Chưa ký</Chip>
      ),
  },
  {
    key: "at",
    head: "Thời điểm",
    cell: ({ signature }) =>
      signature && (
        <span className="num">
          {signature.manner === "APP" ? momentWords(signature.signedAt) : dateWords(signature.documentDate ?? signature.signedAt)}
          {signature.late && " (ký muộn)"}
        </span>
      ),
  },
  {
    key: "manner",
    head: "Cách ký",
    cell: ({ signature }) =>
      signature && (
        <span className="num">
          {MANNER_WORDS[signature.manner]}
          {signature.documentNumber && ` số ${signature.documentNumber}`}
        </span>
      ),
  },
];

function FullText({ text: { preamble, clauses, closing, text } }: { text: NonNullable<PublicPledge["text"]> }) {
  return (
    <section className="band" id="toan-van">
      <h2>Toàn văn giao ước</h2>
      <div className="frozentext">
        {preamble && <p>{preamble}</p>}
        <ol>
          {clauses.map(({ heading, body }, at) => (
            <li key={at}>
              {heading && (
                <b>
                  {heading}
                  {body && (/[.:;]$/.test(heading) ? " " : ". ")}
                </b>
              )}
              {body}
            </li>
          ))}
        </ol>
        {closing && <p>{closing}</p>}
      </div>
      {text && (
        <details className="hashsource" suppressHydrationWarning>
          <summary>Văn bản gốc dùng để tính mã băm</summary>
          <p className="meta">Chép nguyên văn vào một tệp UTF-8 rồi tính SHA-256 của tệp (lệnh sha256sum) sẽ ra đúng mã băm ở trên.</p>
          <pre tabIndex={0} aria-label="Văn bản gốc dùng để tính mã băm">
            {text}
          </pre>
        </details>
      )}
    </section>
  );
}
