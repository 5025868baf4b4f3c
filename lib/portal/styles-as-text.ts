import postcss from "postcss";
import tailwind from "@tailwindcss/postcss";

/** What the builder gives a loader, as far as this one asks for it. */
type Builder = {
  resourcePath: string;
  async: () => (fault: Error | null, text?: string) => void;
  getOptions: () => { empty?: boolean };
  addDependency: (file: string) => void;
  addContextDependency: (folder: string) => void;
};
/** What Tailwind notes of the files it read, so that a change of them is seen while somebody develops. */
type Read = { type: string; file: string; dir: string };

/** A loader for the builder: styles as the one text they become, instead of a file that the browser must fetch before it shows a letter. */
const stylesAsText = function (this: Builder, source: string): void {
  const done = this.async();
  if (this.getOptions().empty) return done(null, "");
  postcss([tailwind({ optimize: { minify: true } })])
    .process(source, { from: this.resourcePath })
    .then(
      ({ css, messages }) => {
        for (const { type, file, dir } of messages as unknown as Read[]) {
          if (type === "dependency") this.addDependency(file);
          if (type === "dir-dependency") this.addContextDependency(dir);
        }
        done(null, css);
      },
      (fault: unknown) => done(fault instanceof Error ? fault : new Error(String(fault))),
    );
};

export default stylesAsText;
