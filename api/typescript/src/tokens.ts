/** What a login answers and a refresh renews. */
export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** Where a client keeps its tokens; on a phone this is the key store. */
export interface TokenStore {
  read(): Tokens | undefined | Promise<Tokens | undefined>;
  write(tokens: Tokens | undefined): void | Promise<void>;
}

/** What became of a refresh: new tokens, a login that has ended, or an answer that says neither. */
export type Refreshed =
  | { readonly tokens: Tokens }
  | { readonly ended: true }
  | { readonly away: Response };

/**
 * Renews tokens, once for all requests that found theirs too old: a refresh token that is used
 * twice ends the login. Clients that share a store, such as two tabs, are not told apart here.
 */
export class Renewal {
  private running: Promise<Refreshed> | undefined;

  constructor(
    private readonly store: TokenStore,
    private readonly refresh: (refreshToken: string) => Promise<Refreshed>,
  ) {}

  /**
   * @param used the tokens whose access token was refused
   */
  async after(used: Tokens): Promise<Refreshed> {
    for (;;) {
      this.running ??= this.renew(used).finally(() => {
        this.running = undefined;
      });
      const renewed = await this.running;
      // A renewal that began before this request sent its token may have found these very tokens.
      if (!('tokens' in renewed) || renewed.tokens.access_token !== used.access_token) {
        return renewed;
      }
    }
  }

  private async renew(used: Tokens): Promise<Refreshed> {
    const kept = await this.store.read();
    if (kept === undefined) {
      return { ended: true };
    }
    if (kept.access_token !== used.access_token) {
      return { tokens: kept };
    }
    const refreshed = await this.refresh(kept.refresh_token);
    if ('away' in refreshed) {
      return refreshed;
    }
    const now = await this.store.read();
    if (now?.refresh_token !== kept.refresh_token) {
      // Somebody logged out, or another person in, meanwhile: what was renewed is nobody's now.
      return { ended: true };
    }
    await this.store.write('tokens' in refreshed ? refreshed.tokens : undefined);
    return refreshed;
  }
}
