export type StoryPart = { heading: boolean; text: string };

/** Plain paragraphs between blank lines; a line that begins with ## is a heading. Nothing of it is ever taken as markup. */
export function storyParts(story: string): StoryPart[] {
  const parts: StoryPart[] = [];
  let open: StoryPart | null = null;
  for (const line of story.replace(/\r\n?/g, "\n").split("\n")) {
    const text = line.trim();
    if (text.startsWith("## ")) parts.push({ heading: true, text: text.slice(3).trim() });
    if (text === "" || text.startsWith("## ")) open = null;
    else if (open) open.text += `\n${text}`;
    else parts.push((open = { heading: false, text }));
  }
  return parts;
}
