"use client";
import { useEffect, useState } from "react";

type Choice = { theme?: "dark" | "light"; size?: "large" };
const KEY = "hien-thi";

/** Larger letters, dark paper. Kept in this browser, sent nowhere; shown only where script can do it. */
export function DisplayChoices() {
  const [choice, setChoice] = useState<Choice | null>(null);
  useEffect(() => setChoice(remembered()), []);
  useEffect(() => {
    if (!choice) return;
    const { dataset } = document.documentElement;
    dataset.theme = choice.theme ?? "";
    dataset.size = choice.size ?? "";
    try {
      localStorage.setItem(KEY, JSON.stringify(choice));
    } catch {
      // a browser that keeps nothing still shows it on this page
    }
  }, [choice]);
  if (!choice) return null;

  const dark = choice.theme ? choice.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  return (
    <>
      <button type="button" className="linklike" aria-pressed={choice.size === "large"} onClick={() => setChoice({ ...choice, size: choice.size ? undefined : "large" })}>Cỡ chữ lớn</button>
      <button type="button" className="linklike" onClick={() => setChoice({ ...choice, theme: dark ? "light" : "dark" })}>{dark ? "Nền sáng" : "Nền tối"}</button>
    </>
  );
}

function remembered(): Choice {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    const { theme, size } = kept as Record<string, unknown>;
    return { theme: theme === "dark" || theme === "light" ? theme : undefined, size: size === "large" ? size : undefined };
  } catch {
    return {};
  }
}
