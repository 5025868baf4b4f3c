import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Go } from "@/components/ui/go";

type Props = { label: string; name?: string; value: string; clear: string; filtered?: boolean; children?: ReactNode };

/** Narrows a list by words, without script: the answer is the page with `?tim=…`. Children are further choices of the same list. */
export function SearchForm({ label, name = "tim", value, clear, filtered, children }: Props) {
  return (
    <form className="search-line no-print" role="search">
      <label className="field">
        <span className="label">{label}</span>
        <input className="input" type="search" name={name} defaultValue={value} autoComplete="off" />
      </label>
      {children}
      <div className="acts">
        <Button type="submit" icon="search">
          Tìm
        </Button>
        {(value || filtered) && <Go href={clear}>Bỏ lọc</Go>}
      </div>
    </form>
  );
}
