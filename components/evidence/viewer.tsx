"use client";
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Preview } from "@/lib/storage/words";

type Shown = { href: string; kind: Preview; title: string; about: string; questions: string[]; at: number; of: number };

const LINKS = "a[data-xem]",
  WIDE = "(min-width: 1100px)";

/**
 * Documents open beside what is being read: every <DocumentLink> inside. Wide paper shows them in a column of their own while the table stays in use,
 * a phone over the whole screen with the way back. Without script, or with Ctrl, a link opens its file in a tab.
 */
export function BesideViewer({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null),
    pane = useRef<HTMLDialogElement>(null),
    from = useRef<HTMLAnchorElement>(null);
  const [shown, show] = useState<Shown | null>(null);

  const links = () => [...(box.current?.querySelectorAll<HTMLAnchorElement>(LINKS) ?? [])];
  const open = (link: HTMLAnchorElement | undefined) => {
    if (!link) return;
    from.current?.removeAttribute("aria-expanded");
    link.setAttribute("aria-expanded", "true"); // the row it stands in is tinted, and said
    from.current = link;
    const { xem, title = "", about = "", questions } = link.dataset,
      all = links();
    show({
      href: link.href,
      kind: xem as Preview,
      title,
      about,
      questions: questions?.split("\n") ?? [],
      at: all.indexOf(link),
      of: all.length,
    });
  };
  const beside = (step: 1 | -1) => open(links()[(from.current ? links().indexOf(from.current) : -1) + step]);
  const pick = (event: MouseEvent) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>(LINKS);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
  };
  const close = () => pane.current?.close();
  const closed = () => {
    show(null);
    from.current?.removeAttribute("aria-expanded");
    from.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  /** Wide: the pane stays, the keyboard goes on where the line is judged. */
  const toLine = () =>
    (
      from.current
        ?.closest("tr")
        ?.querySelector<HTMLElement>("[data-waits] button[type=submit], .judge-cell summary, .judge-cell button") ?? from.current
    )?.focus();

  useEffect(() => {
    const dialog = pane.current;
    if (!shown || !dialog) return;
    if (!dialog.open && matchMedia(WIDE).matches) dialog.show();
    else if (!dialog.open) dialog.showModal();
    dialog.querySelector("h2")?.focus({ preventScroll: true });
    from.current?.closest("tr")?.scrollIntoView({ block: "nearest" }); // the table has become narrow and its rows high
  }, [shown]);

  return (
    <div className={shown ? "beside is-open" : "beside"}>
      <div className="beside__main" ref={box} onClickCapture={pick}>
        {children}
      </div>
      <dialog className="beside__pane" ref={pane} aria-label="Xem minh chứng" onClose={closed} onKeyDown={onKey}>
        {shown && (
          <>
            <header>
              <h2 tabIndex={-1}>{shown.title}</h2>
              {shown.about && <p className="meta num">{shown.about}</p>}
              <div className="acts">
                <Button small icon="left" onClick={close}>
                  Quay lại bảng
                </Button>
                <Button small className="beside__line" onClick={toLine}>
                  Về dòng đang xem
                </Button>
                {shown.at > 0 && (
                  <Button small onClick={() => beside(-1)}>
                    Tệp trước
                  </Button>
                )}
                {shown.at < shown.of - 1 && (
                  <Button small onClick={() => beside(1)}>
                    Tệp sau
                  </Button>
                )}
                <ButtonLink href={shown.href} target="_blank" rel="noreferrer" small kind="quiet">
                  {shown.kind === "none" ? "Tải về xem" : "Mở tệp"}
                </ButtonLink>
              </div>
            </header>
            {shown.questions.length > 0 && (
              <Note kind="warn" icon="ask" title={<span className="num">{shown.questions.length} điều cần xem ở tài liệu này</span>}>
                <ul>
                  {shown.questions.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              </Note>
            )}
            <Sheet key={shown.href} shown={shown} />
          </>
        )}
      </dialog>
    </div>
  );
}

/** The document itself. Nothing in it runs: pictures were drawn anew when they came, a PDF is held in the sandbox of its own answer. */
function Sheet({ shown: { href, kind, title } }: { shown: Shown }) {
  const [lost, lose] = useState(false);
  if (lost)
    return (
      <Note kind="warn" title="Chưa xem được tệp này tại đây">
        Bấm “Mở tệp” để mở ở thẻ riêng và xem lý do.
      </Note>
    );
  if (kind === "image")
    return (
      <div className="beside__sheet">
        <img src={href} alt={`Ảnh: ${title}`} onError={() => lose(true)} />
      </div>
    );
  if (kind === "none")
    return (
      <Note kind="info" title="Tệp Word, Excel không xem trên trang">
        Bấm “Tải về xem”, mở bằng Word hoặc Excel trên máy.
      </Note>
    );
  if (!navigator.pdfViewerEnabled)
    return (
      <Note kind="info" title="Trình duyệt này không xem PDF trên trang">
        Bấm “Mở tệp” để xem bằng chương trình khác.
      </Note>
    );
  // The sandbox is the answer's own header (lib/storage/serve.ts): a frame sandboxed from outside shows no PDF in any browser's viewer.
  // oxlint-disable-next-line react/iframe-missing-sandbox
  return <iframe className="beside__sheet" src={`${href}&xem=1`} title={`Tệp PDF: ${title}`} />;
}
