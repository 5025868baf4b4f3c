import { Beside, numberOf } from "@/components/portal/honours";
import { PortalPage } from "@/components/portal/portal-page";
import { InventedNote } from "@/components/portal/invented-note";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { withNow } from "@/lib/blocs/lineage-words";
import type { PublicDecision } from "@/lib/portal/honours";
import { countWords } from "@/lib/portal/words";
import { dateWords, dayOf } from "@/lib/provinces/dates";

type Province = Parameters<typeof PortalPage>[0]["province"];
/** One decision as the public reads it. */
export function PublicDecisionView({ province, it }: { province: Province; it: PublicDecision }) {
  return (
    <PortalPage province={province} honours>
      <nav aria-label="Vị trí trang">
        <ol className="crumbs">
          <li>
            <Go href={`/${province.slug}/khen-thuong`}>Sổ vàng</Go>
          </li>
          <li>Quyết định số {it.number}</li>
        </ol>
      </nav>
      <h1>Quyết định số {it.number}</h1>
      <p className="lead">{it.title}</p>
      {it.invented && <InventedNote text={it.invented} />}
      {it.state === "annulled" && (
        <Note kind="error" icon="ban" title="Đã hủy bỏ">
          <p className="prewrap">{it.note}</p>
        </Note>
      )}
      {it.state !== "annulled" && it.note && (
        <Note
          kind={it.state === "corrected" ? "warn" : "info"}
          title={it.state !== "corrected" ? "Nội dung" : it.items.some(({ annulled }) => annulled) ? "Đã hủy bỏ một phần" : "Đã đính chính"}
        >
          <p className="prewrap">{it.note}</p>
        </Note>
      )}
      <Leader
        wrap
        lines={[
          { label: "Ngày ký", value: dateWords(it.signedOn) },
          { label: "Người ký", value: `${it.signerTitle}, ${it.signerName}` },
          { label: "Hiệu lực", value: it.state === "annulled" ? "Đã hủy bỏ" : "Còn hiệu lực" },
          { label: "Công bố", value: dateWords(dayOf(it.publishedAt)) },
        ]}
      />
      {it.items.length > 0 && (
        <div className="reg">
          <DataTable
            bare
            name="Danh sách của quyết định"
            rows={it.items.map((item, at) => ({ ...item, at }))}
            rowKey={({ at }) => String(at)}
            tight={false}
            columns={[
              { key: "no", head: "Số sổ", width: "76px", cell: ({ registerNo, paperNo }) => numberOf(registerNo, paperNo, true) },
              {
                key: "subject",
                head: "Được khen",
                names: true,
                cell: ({ subjectName, now, post, unitName, groupName }) => (
                  <>
                    {withNow(subjectName, now)}
                    <Beside words={[post, unitName, groupName]} />
                  </>
                ),
              },
              {
                key: "title",
                head: "Danh hiệu, hình thức",
                cell: ({ titleName, annulled }) => (annulled ? <s>{titleName}</s> : <b>{titleName}</b>),
              },
              {
                key: "state",
                head: "Hiệu lực",
                cell: ({ annulled, recovered, registerNo, kind }) =>
                  annulled ? (
                    <span>
                      <Chip kind="error" icon="ban">
                        Đã hủy bỏ
                      </Chip>
                      {recovered && (
                        <>
                          <br />
                          <small>Đã thu hồi hiện vật, tiền thưởng</small>
                        </>
                      )}
                    </span>
                  ) : registerNo || kind ? (
                    <Chip kind="done">Còn hiệu lực</Chip>
                  ) : (
                    ""
                  ),
              },
            ]}
          />
          {it.total > it.items.length && (
            <p className="hits num">
              Hiện {countWords(it.items.length)} dòng đầu trong {countWords(it.total)} dòng.{" "}
              <Go href={`/${province.slug}/khen-thuong?q=${encodeURIComponent(it.number)}`}>Tìm trong Sổ vàng</Go>
            </p>
          )}
        </div>
      )}
    </PortalPage>
  );
}
