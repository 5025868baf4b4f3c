const ROBOT =
  /bot\b|bot\/|crawl|spider|slurp|facebookexternalhit|zalo.?share|preview|monitor|curl|wget|python|java\/|go-http|okhttp|libwww|scrapy|axios|node-fetch|undici/i;

/** Told by what the visitor calls itself, and by nothing else: no cookie, no address is kept. A visitor without a name is not counted. */
export const isRobot = (userAgent: string | null): boolean => !userAgent || !/mozilla|opera/i.test(userAgent) || ROBOT.test(userAgent);
