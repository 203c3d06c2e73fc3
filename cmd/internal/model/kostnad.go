package model

import (
	"slices"
	"strings"
)

// maxKostnad is the longest text, in bytes, that is tried as a cost.
const maxKostnad = 300

// ForstaaKostnad understands a cost as Norwegian plans write it, in bokmål and
// nynorsk: amounts («kr 250 000», «15.000,-», «1,5 mill. per år»), intervals,
// work («½ årsverk», «50 % stilling»), «innenfor ramme» and «ingen». A text with
// several amounts that are not one interval is KostnadUkjent: which of them is
// the cost is for the author to say.
func ForstaaKostnad(skrevet string) Kostnad {
	if blank(skrevet) {
		return Kostnad{}
	}
	k := Kostnad{Skrevet: skrevet}
	if len(skrevet) > maxKostnad {
		return k
	}
	s := halve(normal(skrevet))
	if !strings.ContainsAny(s, "0123456789") {
		switch {
		case utenKostnad(s):
			k.Slag = KostnadIngen
		case innenforRamme(s):
			k.Slag = KostnadRamme
		}
		return k
	}
	if u := k; belop(s, &u) {
		return u
	}
	return k
}

// halve spells fractions, and numbers in words before a post, in figures.
func halve(s string) string {
	for _, f := range []struct{ sign, decimals string }{{"½", "5"}, {"¼", "25"}, {"¾", "75"}} {
		for {
			before, rest, ok := strings.Cut(s, f.sign)
			if !ok {
				break
			}
			if t := strings.TrimRight(before, " "); t != "" && siffer(t[len(t)-1]) {
				s = t + "," + f.decimals + rest
			} else {
				s = before + "0," + f.decimals + rest
			}
		}
	}
	for _, w := range []struct{ ord, tall string }{
		{"et halvt", "0,5"}, {"ett halvt", "0,5"}, {"eit halvt", "0,5"}, {"halvt", "0,5"},
		{"en halv", "0,5"}, {"ei halv", "0,5"}, {"ein halv", "0,5"}, {"halv", "0,5"},
		{"et", "1"}, {"ett", "1"}, {"eitt", "1"}, {"eit", "1"}, {"en", "1"}, {"én", "1"}, {"ei", "1"}, {"ein", "1"}, {"éin", "1"},
		{"to", "2"}, {"tre", "3"}, {"fire", "4"},
	} {
		for _, unit := range []string{" årsverk", " stilling"} {
			if strings.HasPrefix(s, w.ord+unit) {
				return w.tall + s[len(w.ord):]
			}
		}
	}
	return s
}

func utenKostnad(s string) bool {
	if rest, ok := after(s, []string{"ingen", "ingen nye", "ingen ekstra", "ingen direkte", "inga"}); ok {
		first, _, _ := strings.Cut(rest, " ")
		return first == "" || slices.Contains([]string{
			"kostnad", "kostnader", "kostnadar", "merkostnad", "merkostnader", "meirkostnad", "meirkostnader", "meirkostnadar",
			"ekstra", "ekstrakostnad", "ekstrakostnader", "økonomiske", "utgift", "utgifter", "nye", "direkte", "særskilte", "særlige",
		}, first)
	}
	return slices.Contains([]string{"gratis", "kostnadsfritt", "kostnadsfri", "uten kostnad", "utan kostnad", "uten kostnader", "utan kostnader"}, s)
}

// innenforRamme reports whether the cost is to be carried by the money that is
// there already.
func innenforRamme(s string) bool {
	switch s {
	case "ramme", "ramma", "rammen", "drift", "i drift", "ordinær drift", "driftsbudsjett", "driftsbudsjettet", "eget budsjett", "eige budsjett":
		return true
	}
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
	}
	return has("ramme", "ramma", "budsjett", "drift", "ressurs", "stillinger", "stillingar") &&
		has("innenfor", "innafor", "innanfor", "innen ", "innan ", "eksisterende", "eksisterande", "ordinær", "dagens", "egne ", "eigne ", "gjeldende", "gjeldande", "dekkes av", "dekkes i", "dekkast av", "dekkast i") &&
		!has("ikke", "ikkje", "utenfor", "utanfor", "utover", "øke", "auke", "øking", "nye midler", "nye midlar", "avklar")
}

// belop reads amounts and work.
func belop(s string, k *Kostnad) bool {
	all, ok := finnTall(s)
	if !ok {
		return false
	}
	all = utenAarstall(s, all)
	k.PerAar = perAar(s)
	if !k.PerAar && perAnnet(s) || len(all) > 0 && uviss(s[:all[0].start]) || slices.ContainsFunc(ord(s), nekter) {
		return false
	}
	if strings.Contains(s, "stilling") || strings.Contains(s, "årsverk") {
		stillingsprosent(all)
	}
	switch {
	case len(all) == 1 && all[0].slag == aarsverk:
		return arbeid(all[0], k)
	case len(all) == 1:
		return enkelt(s, all[0], k)
	case len(all) == 2 && all[0].slag == kroner && all[1].slag == aarsverk:
		return enkelt(s, all[0], k) && arbeid(all[1], k)
	case len(all) == 2 && all[0].slag == aarsverk && all[1].slag == kroner:
		return enkelt(s, all[1], k) && arbeid(all[0], k)
	case len(all) == 2:
		return intervall(s, all[0], all[1], k)
	}
	return false
}

// stillingsprosent makes per cents of a post into person-years.
func stillingsprosent(all []tallord) {
	for i := range all {
		if all[i].slag == prosent && all[i].tusendel%100 == 0 {
			all[i].slag, all[i].tusendel = aarsverk, all[i].tusendel/100
		}
	}
}

// arbeid takes a number as person-years.
func arbeid(t tallord, k *Kostnad) bool {
	k.Slag = KostnadAarsverk
	k.Aarsverk = float64(t.tusendel) / 1000
	return k.Aarsverk < 1000
}

// enkelt takes a number as an amount. Without a mark of currency nothing but a
// few small words may stand beside it.
func enkelt(s string, t tallord, k *Kostnad) bool {
	if t.slag == prosent || strings.HasSuffix(strings.TrimRight(s[:t.start], " "), "-") {
		return false
	}
	if t.slag == umerket && (!smaaord(s[:t.start]) || !smaaord(s[t.end:]) || kanVaereAar(t)) {
		return false
	}
	ore, ok := t.ore()
	k.Slag, k.FraOre, k.TilOre = KostnadBelop, ore, ore
	return ok
}

// intervall takes two numbers as the ends of an interval, when only a dash or a
// word for it stands between them.
func intervall(s string, a, b tallord, k *Kostnad) bool {
	between := strings.TrimSpace(s[a.end:b.start])
	switch between {
	case "-", "til":
	case "og":
		if !strings.Contains(s[:a.start], "mellom") {
			return false
		}
	default:
		return false
	}
	if a.slag > kroner || b.slag > kroner {
		return false
	}
	if b.slag == umerket && a.slag == umerket && (!smaaord(s[:a.start]) || !smaaord(s[b.end:]) || kanVaereAar(a)) {
		return false
	}
	if a.slag == umerket && b.ganger > 1 {
		a.ganger = b.ganger // «1-2 mill.»
	}
	fra, ok1 := a.ore()
	til, ok2 := b.ore()
	// «100-200 000» is to some a hundred kroner, to others a hundred thousand.
	unclear := fra < 1000_00 && til >= 10_000_00 && fra > 0
	k.Slag, k.FraOre, k.TilOre = KostnadBelop, fra, til
	return ok1 && ok2 && fra <= til && !unclear
}

// kanVaereAar reports whether a bare number is more likely a year than kroner.
func kanVaereAar(t tallord) bool {
	return !t.gruppert && t.slag == umerket && t.tusendel >= 2010_000 && t.tusendel <= 2050_000
}

// utenAarstall leaves out the years beside an amount: «250 000 kr i 2026».
func utenAarstall(s string, all []tallord) []tallord {
	if len(all) < 2 {
		return all
	}
	return slices.DeleteFunc(all, func(t tallord) bool {
		return kanVaereAar(t) && !strings.HasPrefix(strings.TrimLeft(s[t.end:], " "), "-") && !strings.HasSuffix(strings.TrimRight(s[:t.start], " "), "-")
	})
}

func perAar(s string) bool {
	for _, w := range []string{"per år", "pr. år", "pr år", "pr.år", "/år", "årlig", "årleg", "hvert år", "kvart år", "i året", "p.a", "per kalenderår"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// ord are the words of a text.
func ord(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,;()", r) })
}

// perAnnet reports whether the amount is for each of something else.
func perAnnet(s string) bool {
	return slices.ContainsFunc(ord(s), func(w string) bool {
		return w == "per" || w == "pr." || w == "pr" || w == "à" || strings.HasPrefix(w, "kr/") || w == "hver" || w == "kvar"
	})
}

// uviss reports whether a word before the amount makes it a bound, and not the
// cost.
func uviss(s string) bool {
	return slices.ContainsFunc(ord(s), func(w string) bool {
		return slices.Contains([]string{"over", "under", "minst", "minimum", "mer", "meir"}, w)
	})
}

// nekter reports whether a word makes an amount something else than a cost.
func nekter(w string) bool {
	return slices.Contains([]string{"ikke", "ikkje", "minus", "reduksjon", "innsparing", "besparelse"}, w)
}

// smaaord reports whether only words that do not change an amount stand in s.
func smaaord(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,;().:/", r) }) {
		switch w {
		case "ca", "cirka", "omtrent", "om", "lag", "rundt", "inntil", "opptil", "maks", "maksimalt", "mellom", "fra", "frå",
			"per", "pr", "år", "året", "årlig", "årleg", "hvert", "kvart", "i", "p", "a",
			"totalt", "samlet", "samla", "sum", "til", "sammen", "saman", "inkl", "mva":
		default:
			return false
		}
	}
	return true
}
