"use client";
import { useEffect, useSyncExternalStore } from "react";

type Choice = { dark?: boolean; large?: boolean };
const KEY = "hien-thi";
const CHANGED = "hien-thi-doi";

/** Larger letters, dark paper. Kept in this browser, sent nowhere; shown only where script can do it. Their place is kept until then: on a telephone they take a line, and the page would jump by it. */
export function DisplayChoices() {
  const kept = useSyncExternalStore(listen, read, () => null);
  const choice = kept === null ? null : choiceOf(kept);
  const { dark, large } = choice ?? {};
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = dark === undefined ? "" : dark ? "dark" : "light";
    dataset.size = large ? "large" : "";
  }, [dark, large]);
  const isDark = dark ?? (choice !== null && matchMedia("(prefers-color-scheme: dark)").matches);
  const look = choice ? undefined : ({ visibility: "hidden" } as const);
  return (
    <>
      <button
        type="button"
        className="linklike"
        style={look}
        aria-pressed={large ?? false}
        onClick={() => keep({ ...choice, large: !large })}
      >
        Cỡ chữ lớn
      </button>
      <button type="button" className="linklike" style={look} onClick={() => keep({ ...choice, dark: !isDark })}>
        {isDark ? "Nền sáng" : "Nền tối"}
      </button>
    </>
  );
}

function listen(changed: () => void) {
  window.addEventListener("storage", changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener("storage", changed);
    window.removeEventListener(CHANGED, changed);
  };
}

/** A browser that keeps nothing still shows the choice until the page is left. */
let unkept = "{}";

function read() {
  try {
    return localStorage.getItem(KEY) ?? unkept;
  } catch {
    return unkept;
  }
}

function keep(choice: Choice) {
  unkept = JSON.stringify(choice);
  try {
    localStorage.setItem(KEY, unkept);
  } catch {
    // said above
  }
  window.dispatchEvent(new Event(CHANGED));
}

function choiceOf(kept: string): Choice {
  try {
    const { dark, large } = JSON.parse(kept) as Record<string, unknown>;
    return { ...(typeof dark === "boolean" && { dark }), ...(typeof large === "boolean" && { large }) };
  } catch {
    return {};
  }
}
