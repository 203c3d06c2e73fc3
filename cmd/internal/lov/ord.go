package lov

// ordet reads a word from i and returns where it ends. The word is taken to small
// letters; hyphens in it, soft hyphens, and a hyphen at the end of a line before a
// small letter are taken away, so that «sosialtje-⏎nesteloven» is one word.
func (s *skanner) ordet(i, to int, g gap) int {
	start, n := i, 0
	put := func(c byte) {
		if n < len(s.buf) {
			s.buf[n] = c
		}
		n++
	}
	for i < to {
		c := s.tekst[i]
		switch {
		case c >= 'a' && c <= 'z':
			put(c)
			i++
			continue
		case c >= 'A' && c <= 'Z':
			put(c + 'a' - 'A')
			i++
			continue
		case c >= 0xc3 && c <= 0xc5 && i+1 < to && s.tekst[i+1]&0xc0 == 0x80:
			low := s.tekst[i+1]
			if c == 0xc3 && low >= 0x80 && low <= 0x9e {
				low += 0x20
			}
			put(c)
			put(low)
			i += 2
			continue
		case c == 0xcc && i+1 < to && s.tekst[i+1] == 0x8a && n > 0 && n <= len(s.buf) && s.buf[n-1] == 'a':
			// å may be written as a and a ring.
			n--
			put(0xc3)
			put(0xa5)
			i += 2
			continue
		case c == 0xc2 && i+1 < to && s.tekst[i+1] == 0xad:
			if next := s.etterDeling(i+2, to); next > 0 {
				i = next
				continue
			}
			if i+2 < to && bokstav[s.tekst[i+2]] {
				i += 2
				continue
			}
		case c == '\'' && i+1 < to && bokstav[s.tekst[i+1]]:
			i++
			continue
		}
		h := bindestrekVed(s.tekst[i:to])
		if h > 0 && i+h < to && bokstav[s.tekst[i+h]] && !s.bindeord(i+h, to) {
			i += h
			continue
		}
		if h > 0 {
			if next := s.etterDeling(i+h, to); next > 0 {
				i = next
				continue
			}
		}
		break
	}
	if i == start { // a lone 0xc3 is no letter
		s.legg(tegn{start: i, slutt: i + 1, slag: tAnnet, gap: g})
		return i + 1
	}
	t := tegn{start: start, slutt: i, slag: tOrd, gap: g}
	if n <= len(s.buf) {
		w := s.buf[:n]
		if id, ok := s.v.ord[string(w)]; ok {
			t.ord = id
		} else if n > 3 && w[n-1] == 's' {
			t.ord = s.v.ord[string(w[:n-1])] // genitive
		}
		t.lovord = lovord(w)
	}
	s.legg(t)
	return i
}

// etterDeling returns where a word goes on when it is divided at the end of a line,
// or 0: the next line must begin with a small letter, and not with a word that
// shows the hyphen to be a real one, as in «plan- og bygningsloven».
func (s *skanner) etterDeling(i, to int) int {
	for i < to && (s.tekst[i] == ' ' || s.tekst[i] == '\t' || s.tekst[i] == '\r') {
		i++
	}
	if i >= to || s.tekst[i] != '\n' {
		return 0
	}
	for i < to && (s.tekst[i] == ' ' || s.tekst[i] == '\t' || s.tekst[i] == '\n' || s.tekst[i] == '\r') {
		i++
	}
	if i >= to || !s.liten(i, to) || s.bindeord(i, to) {
		return 0
	}
	return i
}

// liten tells whether a small letter stands at i.
func (s *skanner) liten(i, to int) bool {
	c := s.tekst[i]
	return c >= 'a' && c <= 'z' || c == 0xc3 && i+1 < to && s.tekst[i+1] >= 0x9f
}

// bindeord tells whether og, eller or samt stands at i.
func (s *skanner) bindeord(i, to int) bool {
	for _, w := range [...]string{"og", "eller", "samt"} {
		end := i + len(w)
		if end <= to && string(s.tekst[i:end]) == w && (end == to || !bokstav[s.tekst[end]]) {
			return true
		}
	}
	return false
}

// lovord tells whether w ends like the name of an act: such a word counts as an
// act also when the register does not hold it.
func lovord(w []byte) bool {
	n := len(w)
	if n > 6 && w[n-1] == 's' {
		n--
	}
	switch {
	case n > 6 && string(w[n-5:n]) == "loven":
	case n > 6 && string(w[n-4:n]) == "lova":
	case n > 6 && string(w[n-3:n]) == "lov":
	case n > 12 && (string(w[n-10:n]) == "konvensjon" || string(w[n-12:n]) == "konvensjonen"):
	default:
		return false
	}
	return true
}
