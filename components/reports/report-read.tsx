import { LineSent } from "@/components/reports/report-line";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { Content } from "@/lib/reports/content";
import { sectionName, SECTIONS } from "@/lib/reports/words";
import { fileHref } from "@/lib/storage/words";

/** A report as it was sent; `sealed` are the uses whose bytes were taken away since. */
export function ReportRead({ content, at, tinh, sealed }: { content: Content; at: string; tinh: string; sealed: readonly string[] }) {
  const photos = content.files.filter(({ kind }) => kind === "photo"),
    papers = content.files.filter(({ kind }) => kind === "paper");
  return (
    <>
      {SECTIONS.map((section) => {
        const lines = content.lines.filter((line) => line.section === section),
          words = content.words[section];
        if (lines.length === 0 && !words) return null;
        return (
          <Panel key={section} title={sectionName(section, content.period)} id={`muc-${section}`}>
            {words && <p className="meet-prose">{words}</p>}
            {lines.length > 0 && (
              <ul className="rp-lines">
                {lines.map((line) => (
                  <LineSent key={line.key} line={line} at={at} />
                ))}
              </ul>
            )}
          </Panel>
        );
      })}
      {content.files.length > 0 && (
        <Panel title="Ảnh, tài liệu kèm theo">
          {photos.length > 0 && (
            <div className="meet-photos">
              {photos.map(({ useId, caption, altText }) => (
                <figure key={useId}>
                  {sealed.includes(useId) ? (
                    <p className="soft">Ảnh đã được niêm phong.</p>
                  ) : (
                    <a href={fileHref(tinh, useId)}>
                      <img src={fileHref(tinh, useId)} alt={altText ?? ""} loading="lazy" />
                    </a>
                  )}
                  <figcaption>{caption}</figcaption>
                </figure>
              ))}
            </div>
          )}
          {papers.length > 0 && (
            <ul className="meet-list">
              {papers.map(({ useId, caption, name }) => (
                <li key={useId}>
                  {sealed.includes(useId) ? (
                    <span className="soft">{caption} (đã niêm phong)</span>
                  ) : (
                    <Go href={fileHref(tinh, useId)}>{caption}</Go>
                  )}{" "}
                  <span className="meta">{name}</span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      )}
    </>
  );
}
