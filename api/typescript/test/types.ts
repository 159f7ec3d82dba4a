// Compiled, never run: what the types allow and, marked as expected errors, what they must refuse.
import { createEvenkeelClient, type Paths, type TokenStore } from '../src/index.js';

declare const tokens: TokenStore;
const client = createEvenkeelClient({ baseUrl: 'http://127.0.0.1:8080', tokens });

export async function allowed(): Promise<void> {
  const { data, error } = await client.POST('/api/v1/checkins', {
    body: { mood_score: 6, energy_level: 4, context_location: 'home' },
  });
  if (error) {
    const code: string = error.code;
    const fields: string[] = (error.errors ?? []).map((problem) => problem.field);
    console.log(code, fields);
  }
  const mood: number | undefined = data?.checkin.mood_score;
  const stress: number | null | undefined = data?.checkin.stress_level;
  console.log(mood, stress);
  await client.GET('/api/v1/checkins', { params: { query: { page: 2, per_page: 50 } } });
  await client.GET('/api/v1/checkins/{id}', { params: { path: { id: 'an-id' } } });
}

export async function refused(): Promise<void> {
  // @ts-expect-error a check-in needs its mood
  await client.POST('/api/v1/checkins', { body: { energy_level: 4 } });
  await client.POST('/api/v1/checkins', {
    // @ts-expect-error a mood is a number
    body: { mood_score: 'good', energy_level: 4 },
  });
  await client.POST('/api/v1/checkins', {
    // @ts-expect-error there is no such place
    body: { mood_score: 6, energy_level: 4, context_location: 'moon' },
  });
  // @ts-expect-error there is no such operation
  await client.GET('/api/v1/nothing');
  const { data } = await client.POST('/api/v1/checkins', { body: { mood_score: 6, energy_level: 4 } });
  // @ts-expect-error stress may be null
  const stress: number = data!.checkin.stress_level;
  console.log(stress);
}

/** Operations of every service are in the one list. */
export type OneOfEach = [
  Paths['/api/v1/auth/login'],
  Paths['/api/v1/checkins'],
  Paths['/api/v1/spark/sessions'],
  Paths['/api/v1/crisis/resources'],
  Paths['/api/v1/notifications'],
  Paths['/api/v1/analytics/summary'],
];
