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

/**
 * Renews tokens, once for all requests that found theirs too old: a refresh token that is used
 * twice ends the login.
 */
export class Renewal {
  private running: Promise<Tokens | undefined> | undefined;

  constructor(
    private readonly store: TokenStore,
    private readonly refresh: (refreshToken: string) => Promise<Tokens | undefined>,
  ) {}

  /**
   * @param used the access token that was refused
   * @returns tokens to try again with, or undefined when the person has to log in
   */
  async after(used: string): Promise<Tokens | undefined> {
    const kept = await this.store.read();
    if (kept === undefined) {
      return undefined;
    }
    if (kept.access_token !== used) {
      return kept;
    }
    this.running ??= this.renew(kept).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async renew(kept: Tokens): Promise<Tokens | undefined> {
    const renewed = await this.refresh(kept.refresh_token);
    await this.store.write(renewed);
    return renewed;
  }
}
