"use client";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Route } from "next";
import { fold } from "@/components/layout/fold";
import { Icon, type IconName } from "@/components/ui/icon";
import { useLive } from "@/components/ui/live";

type PaletteLink = { href: string; label: string; icon?: IconName; more?: string; group?: "Đi đến" | "Làm" };

const GROUPS = ["Đi đến", "Làm"] as const;
const MOST = 12;

/** The find box and what Ctrl K opens: the rooms at once, everything else on the page that finds, which is also where the box leads without script. */
export function Palette({ find: page }: { find: string }) {
  const live = useLive();
  const dialog = useRef<HTMLDialogElement>(null);
  const [links, setLinks] = useState<PaletteLink[] | null>(null);
  const open = () => {
    setLinks(linksOnPage());
    if (!dialog.current?.open) dialog.current?.showModal();
  };

  const openByKey = useEffectEvent(open);
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      openByKey();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);

  const box = (
    <>
      <Icon name="search" />
      <span>
        Tìm<span className="find__more"> hoặc ra lệnh</span>
      </span>
      <kbd>Ctrl K</kbd>
    </>
  );
  if (!live)
    return (
      <a className="find" href={page}>
        {box}
      </a>
    );
  return (
    <>
      <button className="find" type="button" aria-haspopup="dialog" onClick={open}>
        {box}
      </button>
      <dialog ref={dialog} className="float palette" aria-label="Tìm hoặc ra lệnh">
        {links && <Finder links={links} page={page} close={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

/** The rooms of this person stand on the page already (navigation.tsx). */
const linksOnPage = (): PaletteLink[] =>
  [...document.querySelectorAll<HTMLAnchorElement>("#tat-ca-muc li > a[href]")].map((link) => ({
    href: link.getAttribute("href")!,
    label: link.querySelector("span")?.textContent ?? "",
    icon: link.dataset.icon as IconName,
    more: link.closest("div")?.querySelector("h2")?.textContent ?? "",
  }));

function Finder({ links, page, close }: { links: PaletteLink[]; page: string; close: () => void }) {
  const id = useId();
  const router = useRouter();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const found = useMemo(() => [...find(links, words), ...everywhere(page, words)], [links, page, words]);
  const chosen = found[Math.min(at, found.length - 1)];

  const go = ({ href }: PaletteLink) => {
    close();
    setWords("");
    setAt(0);
    router.push(href as Route);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key === "Enter" && chosen) {
      event.preventDefault();
      go(chosen);
    }
  };

  return (
    <>
      <div className="palette__in">
        <Icon name="search" />
        <input
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          autoFocus
          role="combobox"
          aria-label="Tìm hoặc ra lệnh"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-kq`}
          autoComplete="off"
          spellCheck={false}
          aria-activedescendant={chosen ? `${id}-${found.indexOf(chosen)}` : undefined}
        />
        <button className="btn btn--quiet btn--s" type="button" onClick={close}>
          Đóng <kbd>Esc</kbd>
        </button>
      </div>
      <div id={`${id}-kq`} role="listbox" aria-label="Kết quả">
        {GROUPS.map(
          (group) =>
            found.some((link) => groupOf(link) === group) && (
              <div role="group" aria-label={group} key={group}>
                <h3 aria-hidden="true">{group}</h3>
                {found.map(
                  (link, n) =>
                    groupOf(link) === group && (
                      <div
                        className="po"
                        role="option"
                        id={`${id}-${n}`}
                        key={`${link.href}${link.label}`}
                        aria-selected={link === chosen}
                        onClick={() => go(link)}
                      >
                        <Icon name={link.icon ?? "right"} />
                        <span>
                          <Marked text={link.label} words={words} />
                        </span>
                        <span>{link.more}</span>
                      </div>
                    ),
                )}
              </div>
            ),
        )}
      </div>
      <p className="sr" role="status">{`${found.length} mục`}</p>
      <p className="palette__foot">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> chọn
        </span>
        <span>
          <kbd>Enter</kbd> mở
        </span>
        <span>Gõ không dấu cũng tìm được</span>
      </p>
    </>
  );
}

/** Records are not on this page: the last line asks the page that finds them. */
const everywhere = (page: string, words: string): PaletteLink[] =>
  words.trim()
    ? [
        {
          href: `${page}?tim=${encodeURIComponent(words.trim())}`,
          label: `Tìm “${words.trim()}” trong khối, đơn vị, hội nghị, văn bản`,
          icon: "search",
          group: "Làm",
        },
      ]
    : [];

const groupOf = ({ group }: PaletteLink) => group ?? "Đi đến";

function find(links: PaletteLink[], words: string) {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const hits = links.filter(({ label, more = "" }) => wanted.every((word) => fold(`${label} ${more}`).includes(word)));
  return GROUPS.flatMap((group) => hits.filter((link) => groupOf(link) === group)).slice(0, MOST);
}

function Marked({ text, words }: { text: string; words: string }) {
  const wanted = fold(words.trim());
  const from = wanted ? fold(text).indexOf(wanted) : -1;
  if (from < 0) return text;
  const exact = text.normalize("NFC");
  return (
    <>
      {exact.slice(0, from)}
      <mark>{exact.slice(from, from + wanted.length)}</mark>
      {exact.slice(from + wanted.length)}
    </>
  );
}
