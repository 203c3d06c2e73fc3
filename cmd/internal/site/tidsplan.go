package site

import (
	"strconv"
	"time"

	"planvei/cmd/internal/model"
)

// permille is the length of the time axis and of a status bar.
const permille = 1000

// An axis maps days to places on the timeline.
type axis struct {
	from, to int // first and last year
}

// axis spans the plan, and those of its tiltak that reach outside it by no more
// than a few years: one mistyped year must not flatten all the rest.
func (b *builder) axis() axis {
	const reach = 3
	a := axis{from: year(b.p.Plan.Fra), to: year(b.p.Plan.Til)}
	fixed := a.from != 0 && a.to != 0 && a.to >= a.from && a.to-a.from <= maxYears
	if !fixed {
		a = axis{}
	}
	low, high := a.from-reach, a.to+reach
	for _, t := range b.ordered {
		for _, d := range []model.Dato{t.Oppstart.Fra, t.Oppstart.Til, t.Frist.Fra, t.Frist.Til} {
			y := year(d)
			if y == 0 || fixed && (y < low || y > high) {
				continue
			}
			if a.from == 0 || y < a.from {
				a.from = y
			}
			if y > a.to {
				a.to = y
			}
		}
	}
	if a.to-a.from > maxYears {
		a.to = a.from + maxYears
	}
	return a
}

func year(d model.Dato) int {
	y, err := strconv.Atoi(d.Aar())
	if err != nil {
		return 0
	}
	return y
}

// x is where day d begins, within the axis.
func (a axis) x(d model.Dato) int {
	day, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return 0
	}
	return a.place(day)
}

// after is where day d ends.
func (a axis) after(d model.Dato) int {
	day, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return permille
	}
	return a.place(day.AddDate(0, 0, 1))
}

func (a axis) place(day time.Time) int {
	start := time.Date(a.from, 1, 1, 0, 0, 0, 0, time.UTC)
	end := time.Date(a.to+1, 1, 1, 0, 0, 0, 0, time.UTC)
	// In hours: nanoseconds times permille do not fit in 64 bits.
	return min(max(int(day.Sub(start)/time.Hour)*permille/int(end.Sub(start)/time.Hour), 0), permille)
}

// tidsplan is the pages of the timeline, which share one axis.
func (b *builder) tidsplan() []tidsplanRecord {
	var list []tidsplanRecord
	parts := chunks(b.ordered)
	for i, part := range parts {
		r := b.tidsplanPart(part, b.axis())
		r.Sider = sider(len(parts), i+1, b.section("tidsplan"))
		list = append(list, r)
	}
	return list
}

// tidsplanPart is one page. Its axis is empty when no time is understood.
func (b *builder) tidsplanPart(tiltak []*model.Tiltak, a axis) tidsplanRecord {
	r := tidsplanRecord{Aar: []aksemerke{}, Grupper: []tidsgruppe{}}
	if a.from != 0 {
		for y := a.from; y <= a.to; y++ {
			x := a.x(model.Dato(strconv.Itoa(y) + "-01-01"))
			r.Aar = append(r.Aar, aksemerke{Tekst: strconv.Itoa(y), X: x, Midt: (x + a.after(model.Dato(strconv.Itoa(y)+"-12-31"))) / 2})
		}
		if y := year(b.opts.Dato); y >= a.from && y <= a.to {
			r.Idag = &aksemerke{Tekst: string(b.opts.Dato), X: a.x(b.opts.Dato)}
		}
	}
	for _, t := range tiltak {
		area := b.rader[t.ID].omraade
		if n := len(r.Grupper); n == 0 || r.Grupper[n-1].Omraade != area {
			r.Grupper = append(r.Grupper, tidsgruppe{Omraade: area})
		}
		g := &r.Grupper[len(r.Grupper)-1]
		g.Rader = append(g.Rader, b.tidsrad(t, a))
	}
	return r
}

// tidsrad is one bar: from the start, if that is known, to the deadline.
func (b *builder) tidsrad(t *model.Tiltak, a axis) tidsrad {
	row := tidsrad{ID: t.ID, Form: ukjent}
	if a.from == 0 || t.Frist.Slag == model.TidUkjent && t.Oppstart.Slag == model.TidUkjent {
		return row
	}
	start, known := t.Oppstart.Fra, true
	switch {
	case start != "":
	case t.Oppstart.Til != "":
		start = t.Oppstart.Til
	case t.Frist.Fra != "":
		start = t.Frist.Fra
	default:
		known = false
	}
	x, end := 0, permille
	if known {
		x = a.x(start)
	}
	if t.Frist.Til != "" {
		end = a.after(t.Frist.Til)
	} else if t.Frist.Slag == model.TidUkjent || t.Frist.Slag == model.TidBetinget {
		if !known {
			return row
		}
		end = a.after(start)
	}
	switch t.Frist.Slag {
	case model.TidLopende:
		row.Form = "lopende"
	case model.TidGjentakende:
		row.Form = "gjentakende"
		row.Merker = a.repeats(t.Frist, x, end)
	case model.TidDato:
		row.Form = "dato"
		if !known {
			x = a.x(model.Dato(t.Frist.Til.Aar() + "-01-01"))
		}
	case model.TidPeriode:
		row.Form = "periode"
	default:
		row.Form = "oppstart"
	}
	row.X, row.Bredde = x, max(end-x, 4)
	if row.X+row.Bredde > permille {
		row.X = permille - row.Bredde
	}
	return row
}

// repeats are the marks of something that comes again and again: in its month,
// or else in the middle of each part of the year.
func (a axis) repeats(t model.Tid, from, to int) []int {
	times := map[string]int{"halvaarlig": 2, "tertialvis": 3, "kvartalsvis": 4, "maanedlig": 12, "ukentlig": 12}[t.Hyppighet]
	times = max(times, 1)
	var marks []int
	for y := a.from; y <= a.to; y++ {
		for i := range times {
			day := time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 365*(2*i+1)/(2*times))
			if t.Maaned != 0 {
				day = time.Date(y, time.Month(t.Maaned), 15, 0, 0, 0, 0, time.UTC)
			}
			if x := a.place(day); x >= from && x <= to {
				marks = append(marks, x)
			}
		}
	}
	return marks
}
