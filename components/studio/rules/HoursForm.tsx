import type { BusinessHours } from '../../../knowledge/pack/schema';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { t } from '../../ui/t';
import { today } from '../import-run';

/** What most teams start from; several periods a day are added here. */
const USUAL: BusinessHours = {
  periods: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
};
const DAYS = [1, 2, 3, 4, 5, 6, 7];
/** A Monday, for the weekdays' names. */
const MONDAY = Date.UTC(2024, 0, 1);
const dayName = (day: number) =>
  new Date(MONDAY + (day - 1) * 86_400_000).toLocaleDateString(undefined, {
    weekday: 'short',
    timeZone: 'UTC',
  });

interface HoursFormProps {
  hours: BusinessHours | null;
  testId: string;
  onChange: (hours: BusinessHours | null) => void;
}

/** When somebody is there: periods by weekday, holidays, and days worked in exchange. */
export function HoursForm({ hours, testId, onChange }: HoursFormProps) {
  if (!hours)
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-sm text-soft">{t('rules.always')}</p>
        <Button data-testid={`${testId}add-hours`} onClick={() => onChange(USUAL)}>
          {t('rules.addHours')}
        </Button>
      </div>
    );
  const { periods, holidays = [], workdays = [] } = hours;
  const put = <T,>(list: readonly T[], at: number, part: Partial<T>) =>
    list.map((one, place) => (place === at ? { ...one, ...part } : one));
  const without = <T,>(list: readonly T[], at: number) => list.filter((_, place) => place !== at);
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-1 font-medium">{t('rules.hours')}</legend>
      <p className="text-sm text-soft">{t('rules.hoursHint')}</p>
      {periods.map((period, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: periods have no other name
        <div key={at} className="flex flex-wrap items-end gap-3" data-testid={`${testId}period`}>
          <Field
            label={t('rules.from')}
            type="time"
            required
            value={period.from}
            onChange={(event) =>
              onChange({ ...hours, periods: put(periods, at, { from: event.target.value }) })
            }
          />
          <Field
            label={t('rules.to')}
            type="time"
            required
            value={period.to === '24:00' ? '00:00' : period.to}
            onChange={(event) =>
              onChange({ ...hours, periods: put(periods, at, { to: event.target.value }) })
            }
          />
          <fieldset className="flex flex-wrap gap-1" aria-label={t('rules.days')}>
            {DAYS.map((day) => {
              const on = period.days.includes(day);
              const days = on ? period.days.filter((other) => other !== day) : [...period.days, day].sort();
              return (
                <button
                  key={day}
                  type="button"
                  aria-pressed={on}
                  className={`min-h-8 rounded-md border px-2 text-sm ${on ? 'border-accent bg-accent-tint' : 'border-line text-soft'}`}
                  onClick={() => onChange({ ...hours, periods: put(periods, at, { days }) })}
                >
                  {dayName(day)}
                </button>
              );
            })}
          </fieldset>
          <Button look="quiet" onClick={() => onChange({ ...hours, periods: without(periods, at) })}>
            {t('studio.remove')}
          </Button>
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button
          data-testid={`${testId}add-period`}
          onClick={() =>
            onChange({
              ...hours,
              periods: [
                ...periods,
                { days: periods.at(-1)?.days ?? [1, 2, 3, 4, 5], from: '13:30', to: '18:00' },
              ],
            })
          }
        >
          {t('rules.addPeriod')}
        </Button>
        <Button onClick={() => onChange({ ...hours, holidays: [...holidays, { from: today(), name: '' }] })}>
          {t('rules.addHoliday')}
        </Button>
        <Button onClick={() => onChange({ ...hours, workdays: [...workdays, { day: today() }] })}>
          {t('rules.addWorkday')}
        </Button>
        <Button look="quiet" onClick={() => onChange(null)}>
          {t('rules.noHours')}
        </Button>
      </div>
      {holidays.map((holiday, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: holidays have no other name
        <div key={at} className="flex flex-wrap items-end gap-3" data-testid={`${testId}holiday`}>
          <Field
            label={t('rules.holiday')}
            className="w-36"
            value={holiday.name ?? ''}
            onChange={(event) =>
              onChange({ ...hours, holidays: put(holidays, at, { name: event.target.value }) })
            }
          />
          <Field
            label={t('rules.firstDay')}
            type="date"
            required
            value={holiday.from}
            onChange={(event) =>
              event.target.value &&
              onChange({ ...hours, holidays: put(holidays, at, { from: event.target.value }) })
            }
          />
          <Field
            label={t('rules.lastDay')}
            type="date"
            min={holiday.from}
            value={holiday.until ?? holiday.from}
            onChange={(event) =>
              event.target.value &&
              onChange({ ...hours, holidays: put(holidays, at, { until: event.target.value }) })
            }
          />
          <Button look="quiet" onClick={() => onChange({ ...hours, holidays: without(holidays, at) })}>
            {t('studio.remove')}
          </Button>
        </div>
      ))}
      {workdays.map((workday, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: days have no other name
        <div key={at} className="flex flex-wrap items-end gap-3" data-testid={`${testId}workday`}>
          <Field
            label={t('rules.workday')}
            type="date"
            required
            value={workday.day}
            onChange={(event) =>
              event.target.value &&
              onChange({ ...hours, workdays: put(workdays, at, { day: event.target.value }) })
            }
          />
          <Button look="quiet" onClick={() => onChange({ ...hours, workdays: without(workdays, at) })}>
            {t('studio.remove')}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}
