import { BLOC_KIND_WORDS } from "@/lib/blocs/words";
import type { ShellProps } from "./shell";

type Bloc = { shortName: string; kind: keyof typeof BLOC_KIND_WORDS };

/**
 * Where a page of a bloc's year stands, for the head of the shell.
 * @param home the page of the year
 * @param at the page of the bloc, where it is another
 */
export const blocScope = ({ shortName, kind }: Bloc, year: string, home: string, at = home): NonNullable<ShellProps["scope"]> => ({
  blocName: shortName,
  blocHref: at,
  blocLabel: BLOC_KIND_WORDS[kind],
  year,
  yearHref: home,
});
